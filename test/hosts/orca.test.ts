import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { serve, type TestServer } from '../drive/index.js';
import { whyNoOrca, withOrca, type Orca } from './orca.js';

const reason = whyNoOrca();
if (reason !== undefined) console.log(`Orca is not heard: ${reason}`);

const PAGE = `<!doctype html>
<html lang="en">
  <title>Intranet</title>
  <script src="signin-help.js" async></script>
  <main>
    <signin-help heading-level="1" without-audience admin-email="kim@example.com"
      only-topics="root-password mfa-lost email-access contact-support"></signin-help>
  </main>
</html>`;

/** Tab is pressed until Orca says what it should come to, at most so often. */
const MOST_TABS = 12;

async function tabTo(orca: Orca, words: RegExp): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    await orca.press('Tab');
    if (words.test(await orca.hearOut())) return;
  }
  assert.fail(`Tab does not come to ${words}`);
}

describe('What the screen reader Orca says, in order,', { skip: reason ?? false }, () => {
  let server: TestServer;
  before(async () => {
    server = await serve({ '/': PAGE, '/signin-help.js': readFileSync('dist/signin-help.js') });
  });
  after(() => server.close());

  /** The page has loaded, and the reader goes on to the box with Tab. */
  function atTheBox(work: (orca: Orca) => Promise<void>): Promise<void> {
    return withOrca(server.url, async (orca) => {
      await orca.hear(/What keeps you out\?/);
      await orca.hearOut();
      await orca.press('Tab');
      await orca.hear(/entry lost phone, wrong password, error message/);
      await work(orca);
    });
  }

  it('to somebody who finds an answer', () =>
    atTheBox(async (orca) => {
      await orca.type('lost my phone');
      await orca.hear(/^\d topics? match/);
      await orca.hearOut();
      await orca.press('ArrowDown');
      await orca.hear(/MFA device, or its codes fail expanded .*heading level 1/);
    }));

  it('to somebody who gets a correction', () =>
    atTheBox(async (orca) => {
      await orca.type('i forgot my root pasword');
      await orca.hear(/^\d topics? match/);
      await tabTo(orca, /Did you mean: .*root password.* button/);
      await orca.press('Enter');
      await orca.hear(/What keeps you out\? entry .*root password/);
    }));

  it('to somebody who gets to the way on', () =>
    atTheBox(async (orca) => {
      await orca.type('my printer is out of paper');
      await orca.hear(/^No topic matches/);
      await tabTo(orca, /Write a message collapsed .*button/);
      await orca.press('Enter');
      await orca.hear(/^expanded/);
      await orca.press('Tab');
      await orca.hear(/^Your message\. Read it, change it, then send it\. entry/);
    }));
});
