import { createEngine } from 'signin-help/engine';
import pack from 'virtual:signin-help-content';

const engine = createEngine(pack);
document.querySelector('input').oninput = ({ target }) => {
  const { hits, confident } = engine.search(target.value);
  document.querySelector('#log').textContent = confident ? hits[0].topicId : 'not covered';
};
