import { searchList } from './list.mjs';

searchList({
  box: document.querySelector('#box'),
  list: document.querySelector('#topics'),
  readTitle: (topic) => topic.firstElementChild.textContent,
  readText: (topic) => topic.textContent,
});
globalThis.isUsable = true;
