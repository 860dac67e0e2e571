import { pause, type Help } from './harness.js';

/** An own topic with each of its attributes, and a node that can be pressed. */
export const VPN = `<article data-topic="vpn" data-questions="home office; off site" data-audience="iam">
  <h3>I work from home</h3><p>Start the VPN first.</p><button id="check">Check</button>
</article>`;

/** The first own topic, as the page has it. */
export function article(help: Help): HTMLElement {
  return help.element.querySelector('article')!;
}

/** Waits until the element has heard of what the page changed, and shows it. */
export async function follow(help: Help): Promise<void> {
  await pause(20);
  await help.element.updateComplete;
}
