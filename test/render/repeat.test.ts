import { expect } from '@open-wc/testing';
import { html, noChange, nothing, render, type TemplateResult } from 'lit';
import { repeat } from '../../src/render/repeat.js';

const box = document.createElement('div');

function between(list: unknown): TemplateResult {
  return html`<i>(</i>${list}<i>)</i>`;
}

/** Shows a button for each letter, between two others. */
function show(letters: string): void {
  const list = repeat(
    [...letters],
    (letter) => letter,
    (letter) => html`<button id=${letter}>${letter}</button>`,
  );
  render(between(list), box);
}

describe('A repeated template', () => {
  before(() => document.body.append(box));
  after(() => box.remove());
  beforeEach(() => show(''));

  it('follows each order', () => {
    for (const order of ['abcd', 'dabc', 'cba', 'b', 'bxcda', '', 'dcba']) {
      show(order);
      expect(box.textContent).to.equal(`(${order})`);
    }
  });

  it('keeps an element while its key stays', () => {
    show('abc');
    const before = box.querySelector('#a');
    show('cba');
    expect(box.querySelector('#a')).to.equal(before);
  });

  it('shows another template of the same key in its place', () => {
    show('abc');
    const other = repeat(
      [...'abc'],
      (letter) => letter,
      (letter) => (letter === 'b' ? html`<b>${letter}!</b>` : noChange),
    );
    render(between(other), box);
    expect(box.textContent).to.equal('(ab!c)');
    expect(box.querySelector('#b')).to.equal(null);
  });

  it('leaves nothing of what is gone', () => {
    const { length } = box.childNodes;
    for (const order of ['abcd', 'ba', '']) show(order);
    expect(box.childNodes.length).to.equal(length);
  });

  describe('with elements that are kept', () => {
    const keep = (letters: string, text = (letter: string) => letter): void => {
      const list = repeat(
        [...letters],
        (letter) => letter,
        (letter, isThere) => (isThere && text(letter) === letter ? noChange : row(text(letter))),
        (letter) => letter !== 'c',
      );
      render(html`<p>${list}</p>`, kept);
    };
    const row = (text: string) => html`<b>${text}</b>`;
    const kept = document.createElement('div');

    beforeEach(() => {
      render(nothing, kept);
      keep('abc');
    });

    it('shows the same element when its item comes back, as it was', () => {
      const { firstElementChild: before } = kept.firstElementChild!;
      keep('b');
      expect(kept.textContent).to.equal('b');
      keep('bca');
      expect(kept.textContent).to.equal('bca');
      expect(kept.firstElementChild!.lastElementChild).to.equal(before);
    });

    it('draws an element that comes back, where it has changed', () => {
      keep('bc');
      keep('abc', (letter) => (letter === 'a' ? 'A' : letter));
      expect(kept.textContent).to.equal('Abc');
    });

    it('makes anew what was not to be kept', () => {
      const { lastElementChild: before } = kept.firstElementChild!;
      keep('ab');
      keep('abc');
      expect(kept.textContent).to.equal('abc');
      expect(kept.firstElementChild!.lastElementChild === before).to.equal(false);
    });
  });

  for (const focused of 'abcd') {
    it(`leaves the focus on ${focused} in any new order`, () => {
      show('abcd');
      const button = box.querySelector<HTMLElement>(`#${focused}`)!;
      button.focus();
      for (const order of ['badc', 'dcba', 'cxadb', 'abcd']) show(order);
      expect(document.activeElement).to.equal(button);
      expect(box.textContent).to.equal('(abcd)');
    });
  }
});
