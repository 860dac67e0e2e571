import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

interface DemoServer {
  readonly url: string;
  reload(): void;
  close(): Promise<void>;
}
const { serveDemo } = (await import(
  new URL('../../../scripts/demo-server.mjs', import.meta.url).href
)) as { serveDemo(options: { root: string; port: number }): Promise<DemoServer> };

const PAGE = '<!doctype html><title>Demo</title><body><p>Hello</p></body>';
const STRICT = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

describe('The server of the demo', () => {
  let root: string;
  let server: DemoServer;
  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'signin-help-demo-'));
    mkdirSync(join(root, 'demo'));
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'secret.txt'), 'not for pages');
    writeFileSync(join(root, 'demo/index.html'), PAGE);
    writeFileSync(join(root, 'demo/strict.html'), STRICT);
    writeFileSync(join(root, 'dist/signin-help.js'), '1;');
    server = await serveDemo({ root, port: 0 });
  });
  after(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });

  async function get(path: string): Promise<[number, string]> {
    const response = await fetch(server.url + path);
    return [response.status, await response.text()];
  }

  /** `fetch` would tidy up the path. */
  function statusOf(path: string, method = 'GET'): Promise<number | undefined> {
    return new Promise((done, fail) => {
      const asked = request(server.url, { path, method }, (response) => {
        response.resume();
        done(response.statusCode);
      });
      asked.once('error', fail).end();
    });
  }

  it('leads from its root to the first page', async () => {
    const response = await fetch(server.url);
    assert.equal(response.url, `${server.url}/demo/`);
    assert.match(await response.text(), /<p>Hello<\/p>/);
  });

  it('gives pages the script that loads them again, and nothing else', async () => {
    const [, page] = await get('/demo/index.html');
    assert.match(page, /EventSource\('\/reload'\)/);
    assert.deepEqual(await get('/dist/signin-help.js'), [200, '1;']);
  });

  it('leaves a page with a policy of its own as it is', async () => {
    assert.deepEqual(await get('/demo/strict.html'), [200, STRICT]);
  });

  it('says in words that a file is not there', async () => {
    const [status, text] = await get('/demo/none.html');
    assert.equal(status, 404);
    assert.match(text, /no \/demo\/none\.html here/);
  });

  for (const path of [
    '/secret.txt',
    '/demo/../secret.txt',
    '/demo/%2e%2e/secret.txt',
    '/%',
    '/a%00',
  ]) {
    it(`does not give out what is no page: ${path}`, async () => {
      assert.equal(await statusOf(path), 404);
    });
  }

  it('takes nothing', async () => {
    assert.equal(await statusOf('/demo/index.html', 'PUT'), 405);
  });

  it('takes the next port when one is in use', async () => {
    const port = Number(new URL(server.url).port);
    const second = await serveDemo({ root, port });
    await second.close();
    assert.notEqual(second.url, server.url);
  });

  it('tells pages to load again', async () => {
    const response = await fetch(`${server.url}/reload`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    server.reload();
    const { value } = await reader.read();
    await reader.cancel();
    assert.match(String(value), /^data:/);
  });
});
