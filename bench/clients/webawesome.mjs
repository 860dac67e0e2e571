import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { searchList } from './list.mjs';

const topics = [...document.querySelectorAll('wa-details')];
const box = document.querySelector('#box');
await Promise.all([box, ...topics].map((element) => element.updateComplete));
searchList({
  box,
  list: document.querySelector('#topics'),
  readTitle: (topic) => topic.summary,
  readText: (topic) => topic.textContent,
});
globalThis.isUsable = true;
