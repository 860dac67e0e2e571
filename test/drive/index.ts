/**
 * Real pages for tests that need more than an element: hosts, policies, files, several scripts on a page.
 *
 *   for (const name of availableBrowsers()) {
 *     it(`answers in ${name}`, () => withPage(name, async (page) => { await page.goto(server.url); … }));
 *   }
 */
import { after } from 'node:test';
import { closeBrowsers } from './pages.js';

export type { BrowserName } from './scripts.js';
export type { MediaFeatures, Page, Viewport } from './page.js';
export { abandonWebKitPage, availableBrowsers, withPage } from './pages.js';
export { serve, type Response, type Routes, type TestServer } from './serve.js';

// Browsers are shared by the tests of a file; each file is a process of its own.
after(closeBrowsers);
