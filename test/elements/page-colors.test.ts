import { expect } from '@open-wc/testing';
import { cleanUp, container, openHelp, textOf, type Help } from './harness.js';

/** Pages that name no `color-scheme`: background and text. */
const PAGES = [
  ['white', '#ffffff', '#000000'],
  ['a dark colour', '#0d1117', '#e6edf3'],
  // A blue of 70 % could not be seen here: 1.8 to 1.
  ['blue', '#0d6efd', '#ffffff'],
  ['slate', '#607d8b', '#ffffff'],
  ['red', '#dc3545', '#ffffff'],
  ['yellow', '#f7c948', '#222222'],
] as const;

/** Level AA for what is no text. */
const LEAST_CONTRAST = 3;
/** Level AA for text, or where the page's own text hardly reaches that, a share of its contrast. */
const leastOfWords = (ofPage: number): number => Math.min(4.5, 0.6 * ofPage);

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

async function openOn(background: string, color: string): Promise<Help> {
  container().style.cssText = `background: ${background}; color: ${color}`;
  return await openHelp();
}

describe('On a page that names no colour scheme', () => {
  afterEach(cleanUp);

  for (const [name, background, color] of PAGES) {
    it(`of ${name}, links and hints outside the cards can be read`, async () => {
      const help = await openOn(background, color);
      const expectContrast = (words: HTMLElement): void => {
        const { color: own } = getComputedStyle(words);
        const least = leastOfWords(contrast(color, background));
        expect(contrast(own, background), textOf(words)).to.be.at.least(least);
      };
      expectContrast(help.button('Open all'));
      await help.element.search('root pasword');
      expectContrast(help.button('Did you mean: root password'));
      expectContrast(help.part('status')!);
    });
  }

  // The ring of the dark blue of a light card had 2.1 to 1 there.
  for (const [name, background, color] of PAGES.slice(0, 2)) {
    it(`of ${name}, the focus can be seen`, async () => {
      const help = await openOn(background, color);
      await help.search('root pasword');
      const option = help.part('audience-option')!.querySelector('input')!;
      const correction = help.button('Did you mean: root password');
      for (const focused of [help.box, help.part('search-clear')!, correction, option]) {
        focused.focus();
        await help.press('Shift'); // a key, so that the focus shows
        const shown = focused === option ? option.parentElement! : focused;
        // The button in the box stands on the box.
        const behind = shown.matches('[part="search-clear"]')
          ? getComputedStyle(help.box).backgroundColor
          : background;
        const { outlineColor } = getComputedStyle(shown);
        expect(contrast(outlineColor, behind), shown.className).to.be.at.least(LEAST_CONTRAST);
      }
    });
  }
});
