import content from 'virtual:signin-help-content/en';
import { defineSigninHelp } from './define.js';

defineSigninHelp(content);

export * from './api.js';
