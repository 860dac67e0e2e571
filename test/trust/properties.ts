import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { falseAddress, isAllowedLink } from '../../src/model/links.js';
import { partsWithin, plainText, type Parts } from '../../src/model/topic.js';
import { ContentError } from '../../src/compiler/report.js';
import { maskPersonal } from '../../src/search/secrets.js';
import { read, topic } from '../compiler/content-folder.js';
import { serve, withPage, type BrowserName, type Page } from '../drive/index.js';
import { given, type Given } from './given.js';
import { hostile, hostileAddress, secret } from './hostile.js';
import { setUp, type Trust } from './in-page.js';

/** Something that holds for all values of a kind. `check` throws where it does not. */
export interface Promised<Value> {
  readonly arbitrary: fc.Arbitrary<Value>;
  check(value: Value): void | Promise<void>;
}

const HOSTS = ['docs.aws.amazon.com', 'www.amazon.com'];

/** An answer in Markdown is refused, or all its links lead where they seem to. */
export const answers: Promised<string> = {
  arbitrary: fc
    .array(
      fc.oneof(
        hostile,
        fc.tuple(hostile, hostileAddress).map(([a, b]) => `[${a}](${b})`),
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(' ')),
  async check(body) {
    const text = topic({}, body);
    try {
      const { topics } = await read({ 'topics/lost-phone.md': text });
      for (const [words, href] of topics.flatMap(({ answer }) => linksOf(answer))) {
        assert.ok(isAllowedLink(href, HOSTS), href);
        assert.equal(falseAddress(words, href), undefined);
      }
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      for (const { file, line } of error.messages) assert.ok(file && (line ?? 0) > 0);
    }
  },
};

/** A secret beside any words does not survive masking. */
export const masking: Promised<readonly [string, string, string]> = {
  arbitrary: fc.tuple(hostile, secret, hostile),
  check([before, hidden, after]) {
    assert.ok(!maskPersonal(`${before} ${hidden} ${after}`).includes(hidden));
  },
};

/** Nothing comes of hostile text in every input of the real bundle at once. Answers what the work answers, and the requests made. */
export async function withInputs<Value>(
  browser: BrowserName,
  work: (inputs: Promised<Given>) => Promise<Value>,
): Promise<{ value: Value; requests: string[] }> {
  const server = await serve({
    '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>
      <script src="/signin-help.js"></script>`,
    '/signin-help.js': readFileSync(resolve('dist/signin-help.js')),
    '/en.js': readFileSync(resolve('dist/esm/content/en.js')),
  });
  try {
    return await withPage(browser, async (page) => {
      await page.goto(`${server.url}/`);
      await page.evaluate(setUp, '/en.js');
      const asked = server.requests.length;
      const value = await work({ arbitrary: given, check: (each) => checkInputs(page, each) });
      const foreign = page.requests?.filter((url) => !url.startsWith(`${server.url}/`)) ?? [];
      return { value, requests: [...server.requests.slice(asked), ...foreign] };
    });
  } finally {
    await server.close();
  }
}

async function checkInputs(page: Page, each: Given): Promise<void> {
  const faults = await page.evaluate(
    (value: Given) => (globalThis as unknown as { trust: Trust }).trust.drive(value),
    each,
  );
  assert.deepEqual(faults, []);
}

function linksOf(parts: Parts): (readonly [text: string, href: string])[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    if (part[0] === 'link') return [[plainText(partsWithin(part)), part[1]] as const];
    return linksOf(partsWithin(part));
  });
}
