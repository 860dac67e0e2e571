import { container } from './harness.js';

/** Puts so much before and after the help that the page scrolls; what comes after it is there for browsers to hold on to. */
export function makePageLong(): void {
  container().style.paddingBlock = '150vh';
  const after = document.createElement('p');
  after.id = 'after';
  after.textContent = 'Opening hours of the help desk';
  container().after(after);
}
