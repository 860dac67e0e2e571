import { mount } from 'svelte';
import 'signin-help';
import App from './App.svelte';

mount(App, { target: document.querySelector('#app') });
