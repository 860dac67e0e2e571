import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { availableBrowsers, withPage } from '../drive/index.js';
import { folderOf, signinHelp, topic } from './command-line.js';

const FACTS = [
  '--organization',
  'Example Ltd',
  '--admin-name',
  'Kim',
  '--admin-email',
  'kim@example.com',
];

/** Writes the sheet and returns its file. */
async function sheet(...words: string[]): Promise<string> {
  const cwd = folderOf();
  const { status, error } = await signinHelp(['sheet', ...words], { cwd });
  assert.equal(status, 0, error);
  return join(cwd, 'signin-help-sheet.html');
}

function idsIn(html: string): readonly (string | undefined)[] {
  return [...html.matchAll(/<section id="?([\w-]+)/g)].map(([, id]) => id);
}

describe('The emergency sheet', () => {
  it('is told with the topics that are in it', async () => {
    const { out } = await signinHelp(['sheet', '--only-topics', 'mfa-lost']);
    assert.match(out, /^signin-help-sheet\.html: 1 topic, \d+ kB\.$/m);
  });

  it('has no script and loads nothing', async () => {
    const html = readFileSync(await sheet(...FACTS), 'utf8');
    assert.doesNotMatch(html, /<script|<link|<img|<iframe|\bsrc=|@import|url\(|\son\w+=/i);
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'/);
  });

  it('names the organization and whom to ask', async () => {
    const html = readFileSync(await sheet(...FACTS), 'utf8');
    assert.match(html, /<h1>Example Ltd: /);
    assert.match(
      html,
      /<dl class="facts">[^]*<a href="mailto:kim@example\.com">Kim<\/a>\s+kim@example\.com\s/,
    );
  });

  it('labels every way to get in or to ask', async () => {
    const ways = [
      ...['--portal-url', 'https://example.awsapps.com/start', '--account-alias', 'example'],
      ...['--ticket-url', 'https://tickets.example.com/new'],
    ];
    const html = readFileSync(await sheet(...FACTS, ...ways), 'utf8');
    assert.deepEqual(
      [...html.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, label]) => label?.trim()),
      ['your AWS administrator', 'Open a ticket', 'Identity Center', 'IAM user'],
    );
  });

  it('names who has no address, and nobody where nobody is known', async () => {
    const named = readFileSync(await sheet('--admin-name', 'Kim'), 'utf8');
    assert.match(named, /<dd>\s+Kim\s+<\/dd>/);
    assert.doesNotMatch(readFileSync(await sheet(), 'utf8'), /<dl/);
  });

  it('prints each address once, also where a link shows only a name', async (test) => {
    if (!availableBrowsers().includes('chromium')) return test.skip();
    const [portal, ticket] = [
      'https://example.awsapps.com/start',
      'https://tickets.example.com/new',
    ];
    const file = await sheet('--portal-url', portal, '--ticket-url', ticket);
    await withPage('chromium', async (page) => {
      await page.goto(pathToFileURL(file).href);
      await page.emulate({}, 'print');
      const added = (href: string): Promise<readonly string[]> =>
        page.evaluate(
          `[...document.querySelectorAll('a[href="${href}"]')].map((it) => getComputedStyle(it, '::after').content)`,
        );
      assert.deepEqual([...new Set(await added(portal))], ['none']);
      assert.ok((await added(ticket)).includes(`" <${ticket}>"`));
    });
  });

  it('says when each answer was reviewed', async () => {
    const html = readFileSync(await sheet('--only-topics', 'mfa-lost'), 'utf8');
    assert.match(html, /<p class="reviewed">\s*[^<]*20\d\d/);
  });

  it('puts the chosen topics in the order that is asked for', async () => {
    const html = readFileSync(await sheet('--only-topics', 'root-password mfa-lost'), 'utf8');
    assert.deepEqual(idsIn(html), ['root-password', 'mfa-lost']);
    const links = [...html.matchAll(/<li><a href="#([\w-]+)">/g)].map(([, id]) => id);
    assert.deepEqual(links, ['root-password', 'mfa-lost']);
  });

  it('is made of own content as well, in its language', async () => {
    const cwd = folderOf({ 'content/de/topics/a.md': topic({ title: 'Handy weg' }) });
    const { out } = await signinHelp(['sheet', 'content', '--out', '-'], { cwd });
    assert.match(out, /<html lang="de" dir="ltr">[^]*<h2>Handy weg<\/h2>/);
  });

  for (const [lang, direction] of Object.entries({
    ar: 'rtl',
    'he-IL': 'rtl',
    'az-Arab': 'rtl',
    az: 'ltr',
  })) {
    it(`runs as its language is written: ${lang}`, async () => {
      const cwd = folderOf({ [`content/${lang}/topics/a.md`]: topic() });
      const { out } = await signinHelp(['sheet', 'content', '--out', '-'], { cwd });
      assert.match(out, new RegExp(`<html lang="${lang}" dir="${direction}">`));
    });
  }

  // In a text from right to left the last slash of an address stood before it.
  it('keeps addresses and links whole in Arabic', async (test) => {
    if (!availableBrowsers().includes('chromium')) return test.skip();
    const body = '1. افتح `https://example.com/` أو [صفحة AWS](https://docs.aws.amazon.com/).';
    const cwd = folderOf({ 'content/ar/topics/a.md': topic({ title: 'ضاع هاتفي' }, body) });
    const { out } = await signinHelp(['sheet', 'content', '--out', '-'], { cwd });
    const file = join(folderOf({ 'sheet.html': out }), 'sheet.html');
    await withPage('chromium', async (page) => {
      await page.goto(pathToFileURL(file).href);
      const lefts = (selector: string): Promise<readonly number[]> =>
        page.evaluate((where) => {
          const text = document.querySelector(where)!.firstChild as Text;
          return [...text.data].map((_, at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().left;
          });
        }, selector);
      const address = await lefts('section code');
      assert.deepEqual(
        address,
        [...address].sort((a, b) => a - b),
      );
      const words = await lefts('section a');
      const host = await lefts('section .host');
      assert.ok(Math.min(...words) > Math.max(...host));
    });
  });

  for (const name of availableBrowsers()) {
    it(`shows every answer from a file, on paper too, without a request (${name})`, async () => {
      const file = await sheet(...FACTS);
      await withPage(name, async (page) => {
        await page.goto(pathToFileURL(file).href);
        const hidden = `[...document.querySelectorAll('section')].filter((it) => !it.checkVisibility() || it.innerText.length < 200).length`;
        const { length } = idsIn(readFileSync(file, 'utf8'));
        assert.ok(length > 20);
        assert.equal(await page.evaluate(`document.querySelectorAll('section').length`), length);
        assert.equal(await page.evaluate(hidden), 0);
        if (name === 'webkit') return;
        assert.deepEqual(
          page.requests?.filter((url) => !url.startsWith('file:')),
          [],
        );
        assert.deepEqual(page.consoleMessages, []);
      });
    });
  }
});
