import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { escapeHtml, htmlOf } from '../../src/ssr/template-text.js';

const inside = (tag: string): string => `[${tag}]`;
const EVIL = `"><script>alert('1')</script>&`;

function rendered(value: unknown): string {
  return htmlOf(value, inside);
}

describe('A template as HTML', () => {
  it('holds its texts', () => {
    const [name, count] = ['Kim', 2];
    assert.equal(rendered(html`<p>${name} and ${count}</p>`), '<p>Kim and 2</p>');
  });

  it('escapes texts', () => {
    assert.equal(rendered(html`<p>${EVIL}</p>`), `<p>${escapeHtml(EVIL)}</p>`);
  });

  it('quotes and escapes attributes', () => {
    const found = rendered(html`<a href=${EVIL} id="topic-${EVIL}">x</a>`);
    assert.equal(found, `<a href="${escapeHtml(EVIL)}" id="topic-${escapeHtml(EVIL)}">x</a>`);
  });

  it('leaves out attributes without a value', () => {
    assert.equal(rendered(html`<a title=${nothing}>x</a>`), '<a>x</a>');
  });

  it('writes true states and leaves out false ones', () => {
    assert.equal(rendered(html`<a ?hidden=${true} ?open=${false}>x</a>`), '<a hidden>x</a>');
  });

  it('leaves out listeners', () => {
    assert.equal(rendered(html`<a @click=${() => 0}>x</a>`), '<a>x</a>');
  });

  it('writes what a field holds', () => {
    const found = rendered(html`<input .value=${'a"b'} .checked=${true} .onclick=${() => 0} />`);
    assert.equal(found, '<input value="a&quot;b" checked />');
    assert.equal(rendered(html`<input .value=${''} .checked=${false} />`), '<input />');
  });

  it('knows where a tag ends', () => {
    const address = '#x';
    const found = rendered(
      html`<a title="it's">${address} href=${address}</a><a href=${address}>x</a>`,
    );
    assert.equal(found, '<a title="it\'s">#x href=#x</a><a href="#x">x</a>');
  });

  it('renders lists, templates in templates and repeat', () => {
    const items = repeat(
      ['a', 'b'],
      (item) => item,
      (item) => html`<li>${item}</li>`,
    );
    const found = rendered([items, html`<li>c</li>`, nothing, null, undefined]);
    assert.equal(found, '<li>a</li><li>b</li><li>c</li>');
  });

  it('puts the content of inner elements into them', () => {
    const found = rendered(html`<signin-help-topics></signin-help-topics>`);
    assert.equal(found, '<signin-help-topics>[signin-help-topics]</signin-help-topics>');
  });

  it('refuses what it cannot render', () => {
    assert.throws(() => rendered(html`<p>${() => 0}</p>`), /value of type function/);
  });
});
