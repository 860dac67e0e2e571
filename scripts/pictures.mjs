/** `npm run pictures`: makes the README's pictures from the demo pages of the last build. */
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';

const PICTURES = [
  { file: 'search', page: 'index', width: 820, height: 860, query: 'lost my phone' },
  {
    file: 'dark',
    page: 'index',
    width: 820,
    height: 620,
    query: '',
    features: { 'prefers-color-scheme': 'dark' },
  },
  { file: 'narrow', page: 'index', width: 320, height: 900, query: 'i forgot my root pasword' },
  { file: 'theme', page: 'portal', width: 820, height: 620, query: 'close the account' },
];
/** Typing has settled and the answer has faded in. */
const SETTLED_MS = 900;

mkdirSync('docs/pictures', { recursive: true });
const browser = await puppeteer.launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});
for (const { file, page: name, width, height, query, features = {} } of PICTURES) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures(
    Object.entries(features).map(([feature, value]) => ({ name: feature, value })),
  );
  await page.goto(pathToFileURL(resolve('demo', `${name}.html`)).href);
  // The strip of the demo is no part of the page that is shown.
  await page.evaluate(() => document.querySelector('.demo-nav').remove());
  await page.evaluate((text) => text && document.querySelector('signin-help').search(text), query);
  await new Promise((done) => setTimeout(done, SETTLED_MS));
  await page.screenshot({ path: `docs/pictures/${file}.png` });
  await page.close();
}
await browser.close();
