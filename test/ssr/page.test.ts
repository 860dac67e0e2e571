import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { availableBrowsers, serve, type TestServer } from '../drive/index.js';
import { findBrowsers } from '../drive/scripts.js';
import { renderToString } from './built.js';

const ROOT = `document.querySelector('signin-help').shadowRoot`;
/** Where each topic's title lies, rounded as a screen rounds. */
const PLACES = `[...${ROOT}.querySelectorAll('.topic-title, [part~="search-input"], .contact-title')].map((it) => {
  const { left, top, width } = it.getBoundingClientRect();
  return [left, top, width].map(Math.round).join();
})`;
const OPEN = `[...${ROOT}.querySelectorAll('[aria-expanded="true"][data-topic-id]')].map((it) => it.dataset.topicId)`;

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Help</title>${head}<body><h1>Help</h1>${body}`;
}

describe(
  'A page that a server rendered',
  { skip: !availableBrowsers().includes('chromium') },
  () => {
    let browser: Browser;
    let server: TestServer;
    before(async () => {
      const html = renderToString({ adminEmail: 'it@example.com', permalinks: true });
      // The script waits until the test lets it in, as on a slow line.
      const late = `<script>globalThis.letIn = () => { const script = document.createElement('script');
      script.src = '/signin-help.js'; document.body.append(script);
      return customElements.whenDefined('signin-help'); };</script>`;
      const own = renderToString({
        topics: [{ id: 'vpn', title: 'I work from home', html: '<p>Start the VPN.</p>' }],
      });
      server = await serve({
        '/': page(html + late),
        '/own': page(own + late),
        '/signin-help.js': readFileSync('dist/signin-help.js'),
      });
      browser = await puppeteer.launch({
        executablePath: findBrowsers().chromium!,
        args: ['--no-sandbox', '--disable-gpu'],
      });
    });
    after(async () => {
      await browser.close();
      await server.close();
    });

    async function withPage(
      work: (page: Page, messages: string[]) => Promise<void>,
    ): Promise<void> {
      const opened = await browser.newPage();
      const messages: string[] = [];
      opened.on('console', (message) => messages.push(message.text()));
      opened.on('pageerror', (error) => messages.push(String(error)));
      try {
        await work(opened, messages);
      } finally {
        await opened.close();
      }
    }

    it('lets every answer be read without JavaScript', () =>
      withPage(async (opened) => {
        await opened.setJavaScriptEnabled(false);
        await opened.goto(server.url);
        const answers = await opened.evaluate(
          `[...${ROOT}.querySelectorAll('details')].map((topic) => {
          topic.open = true;
          return topic.querySelector('.topic-answer').checkVisibility() && topic.innerText.length > 200;
        })`,
        );
        assert.ok(Array.isArray(answers) && answers.length > 20);
        assert.ok(answers.every(Boolean));
      }));

    it('hides what only a script can do from readers without JavaScript', () =>
      withPage(async (opened) => {
        await opened.setJavaScriptEnabled(false);
        await opened.goto(server.url);
        const shown = await opened.evaluate(
          `[...${ROOT}.querySelectorAll('input, button')].filter((it) => it.checkVisibility()).length`,
        );
        assert.equal(shown, 0);
      }));

    it('is taken over in place, in the same frame and without a message', () =>
      withPage(async (opened, messages) => {
        await opened.goto(server.url);
        const before = await opened.evaluate(PLACES);
        await opened.evaluate('letIn()');
        const after = await opened.evaluate(PLACES);
        assert.deepEqual(after, before);
        const counts = await opened.evaluate(
          `['.base', 'details', 'style', '.topics'].map((it) => ${ROOT}.querySelectorAll(it).length)`,
        );
        assert.deepEqual(counts, [1, 0, 0, 1]);
        assert.deepEqual(messages, []);
      }));

    it('shows no frame in which there is nothing', () =>
      withPage(async (opened) => {
        await opened.goto(server.url);
        const heights = await opened.evaluate(`new Promise((done) => {
        const heights = [];
        const look = () => {
          heights.push(Math.round(document.querySelector('signin-help').getBoundingClientRect().height));
          if (heights.length < 40) requestAnimationFrame(look); else done(heights);
        };
        look();
        letIn();
      })`);
        assert.ok(Array.isArray(heights));
        assert.deepEqual([...new Set(heights)].length, 1, String(heights));
      }));

    it('keeps the topics that the reader opened before the script came', () =>
      withPage(async (opened) => {
        await opened.goto(server.url);
        await opened.evaluate(`${ROOT}.querySelector('#topic-mfa-lost').click()`);
        await opened.evaluate('letIn()');
        assert.deepEqual(await opened.evaluate(OPEN), ['mfa-lost']);
      }));

    it('keeps a topic of the page itself open that the reader opened before', () =>
      withPage(async (opened) => {
        await opened.goto(`${server.url}/own`);
        await opened.evaluate(`${ROOT}.querySelector('#topic-vpn').click()`);
        await opened.evaluate('letIn()');
        assert.deepEqual(await opened.evaluate(OPEN), ['vpn']);
      }));

    // The server's radio buttons work without the script, and the choice went when it came.
    it('keeps the kind of user that the reader chose before the script came', () =>
      withPage(async (opened) => {
        await opened.goto(server.url);
        await opened.evaluate(`${ROOT}.querySelector('[value="iam"]').click()`);
        await opened.evaluate('letIn()');
        assert.equal(await opened.evaluate(`${ROOT}.querySelector(':checked').value`), 'iam');
        assert.equal(
          await opened.evaluate(`document.querySelector('signin-help').audience`),
          'iam',
        );
      }));

    // It fell on the body: whoever uses a keyboard had to begin at the top of the page.
    for (const [place, before, after] of [
      ['the title of a topic', '#topic-mfa-lost', '#topic-mfa-lost'],
      ['a link in an answer', '[data-topic-row="mfa-lost"] .topic-answer a', '#topic-mfa-lost'],
      ['a kind of user', '[value="iam"]', '[value="iam"]'],
      ['the contact card', 'signin-help-contact button', 'signin-help-contact button'],
    ]) {
      it(`leaves the focus where it was before the script came: on ${place}`, () =>
        withPage(async (opened) => {
          await opened.goto(server.url);
          await opened.evaluate(`for (const it of ${ROOT}.querySelectorAll('details')) it.open = true;
          const focused = ${ROOT}.querySelector('${before}');
          if (focused.type === 'radio') focused.checked = true;
          focused.focus();`);
          await opened.evaluate('letIn()');
          await opened.evaluate(`document.querySelector('signin-help').updateComplete`);
          const found = `${ROOT}.activeElement === ${ROOT}.querySelector('${after}')`;
          assert.equal(await opened.evaluate(found), true);
        }));
    }

    it('keeps what the reader typed before the script came', () =>
      withPage(async (opened) => {
        await opened.goto(server.url);
        await opened.evaluate(`${ROOT}.querySelector('#search-input').focus()`);
        await opened.keyboard.type('lost my phone');
        await opened.evaluate('letIn()');
        await opened.evaluate(`document.querySelector('signin-help').updateComplete`);
        const input = `${ROOT}.querySelector('[part~="search-input"]')`;
        assert.equal(await opened.evaluate(`${input}.value`), 'lost my phone');
        assert.equal(await opened.evaluate(`${ROOT}.activeElement === ${input}`), true);
        assert.equal(
          await opened.evaluate(`${ROOT}.querySelector('[data-topic-id]').dataset.topicId`),
          'mfa-lost',
        );
      }));
  },
);
