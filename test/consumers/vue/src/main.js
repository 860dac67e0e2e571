import { createApp } from 'vue';
import 'signin-help';
import App from './App.vue';

createApp(App).mount('#app');
