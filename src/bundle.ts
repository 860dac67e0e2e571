/** The one-file bundle: a classic script with no exports, so that it also runs from file:// and as a module. */
import content from 'virtual:signin-help-content/en';
import { start } from './define.js';

start(content);
