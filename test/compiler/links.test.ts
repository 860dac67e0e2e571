import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { refuseAddress, refuseLinkText } from '../../src/compiler/links.js';
import { isAllowedLink } from '../../src/model/links.js';
import { readContent } from '../../src/compiler/content.js';
import {
  caught,
  folderOf,
  mistakesIn,
  printed,
  rulesOfAnswer,
  TODAY,
  topic,
} from './content-folder.js';

const HOSTS = ['docs.aws.amazon.com', 'www.amazon.com'];

describe('a link', () => {
  it('leads by https to a host on the list', () => {
    for (const address of [
      'https://docs.aws.amazon.com',
      'https://docs.aws.amazon.com/a/b.html?c=d&e=f#g',
      'https://www.amazon.com/%C3%A4',
      'https://WWW.Amazon.com/',
    ]) {
      assert.equal(refuseAddress(address, HOSTS), undefined);
      assert.ok(isAllowedLink(address, HOSTS), 'the browser agrees');
    }
  });

  it('leads to a host that begins with a digit', () => {
    assert.equal(refuseAddress('https://1password.com/a', ['1password.com']), undefined);
  });

  for (const [address, rule, words] of [
    ['http://docs.aws.amazon.com/', 'link-address', 'must begin with https://'],
    ['//docs.aws.amazon.com/', 'link-address', 'must begin with https://'],
    ['/signin', 'link-address', 'must begin with https://'],
    ['javascript:alert(1)', 'link-address', 'must begin with https://'],
    ['data:text/html,x', 'link-address', 'must begin with https://'],
    ['https:docs.aws.amazon.com', 'link-address', 'must begin with https://'],
    ['https://', 'link-address', 'not an address'],
    ['https://docs.aws.amazon.com@evil.example/', 'link-address', 'user name'],
    ['https://user:x@docs.aws.amazon.com/', 'link-address', 'user name'],
    ['https://docs.aws.amazon.com:8443/', 'link-address', 'port'],
    ['https://docs.aws.amazon.com:443/', 'link-address', 'port'],
    ['https://127.0.0.1/', 'link-address', 'number'],
    ['https://0x7f.1/', 'link-address', 'number'],
    ['https://[::1]/', 'link-address', 'number'],
    ['https://xn--ws-7ka.amazon.com/', 'link-address', 'plain letters'],
    ['https://docs.аws.amazon.com/', 'link-address', 'plain letters'], // a Cyrillic а
    ['https://docs.aws.amazon.com/\u202Ea', 'link-address', 'special characters'],
    ['https://docs.aws.amazon.com/a b', 'link-address', 'spaces'],
    ['https://docs.aws.amazon.com\\@evil.example', 'link-address', 'special characters'],
    ['https://docs.aws.amazon.c%6Fm/', 'link-address', 'written docs.aws.amazon.com'],
    [`https://docs.aws.amazon.com/${'a'.repeat(2000)}`, 'link-address', 'too long'],
    ['https://docs.aws.amazon.com.evil.example/', 'link-host', 'not on the list'],
    ['https://amazon.com/', 'link-host', 'not on the list'],
    ['https://dosc.aws.amazon.com/', 'link-host', 'Did you mean "docs.aws.amazon.com"?'],
  ] as const) {
    it(`is refused when it leads to ${address.slice(0, 60)}`, () => {
      const refusal = refuseAddress(address, HOSTS);
      assert.equal(refusal?.id, rule);
      assert.ok(refusal.reason.includes(words), refusal.reason);
      assert.ok(!isAllowedLink(address, HOSTS), 'the browser agrees');
    });
  }

  // A folder of topics alone, as one begins, was refused every link.
  it('leads to the hosts of the built-in content where a folder has no list', async () => {
    const mistakesOfLink = (address: string) => {
      const text = topic({ sources: `[${address}]` }, `See [the page](${address}).`);
      const folder = folderOf({ 'topics/vpn.md': text });
      return caught(readContent(folder, { lang: 'en', today: TODAY }));
    };
    assert.deepEqual(await mistakesOfLink('https://docs.aws.amazon.com/IAM/'), []);
    const found = await mistakesOfLink('https://example.com/');
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId),
      ['link-host', 'link-host'],
    );
  });

  it('shows no other address than it leads to', () => {
    const refused = (text: string): boolean =>
      refuseLinkText(text, 'https://www.amazon.com/') !== undefined;
    for (const text of ['Amazon.com help', 'https://www.amazon.com/x', 'Read on.', 'e.g. this']) {
      assert.ok(!refused(text), text);
    }
    for (const text of [
      'aws.amazon.com',
      'at https://evil.example/x',
      '10.0.0.1',
      'www.amazon.com@evil.example',
      'www.amazon.com,evil.example', // only the first address of a word was looked at
      'аws.amazon.com',
    ]) {
      assert.ok(refused(text), text);
    }
  });

  it('is reported where it stands', async () => {
    const found = await mistakesIn({
      'topics/lost-phone.md': topic({}, 'See [here](https://example.com/).'),
    });
    assert.equal(
      printed(found),
      'topics/lost-phone.md:7:5: the host "example.com" is not on the list. Link to another page, or add the host to links.yaml.',
    );
  });

  for (const [name, body, rule] of [
    ['a link without text', 'a [](https://www.amazon.com/)', '1:3 link-text'],
    ['a link with blank text', 'See [&nbsp;](topic:password).', '1:5 link-text'],
    ['a link with a title', '[a](topic:password "b")', '1:1 link-title'],
    [
      'a text that shows another host',
      '[aws.amazon.com](https://www.amazon.com/)',
      '1:1 link-text',
    ],
    ['a text in marks that does', '[**a.example**](https://www.amazon.com/)', '1:1 link-text'],
    ['a bare address off the list', '<https://example.com>', '1:1 link-host'],
    ['a mail address', '<it@example.com>', '1:1 link-address'],
    ['a topic that is not there', '[a](topic:pasword)', '1:1 link-topic'],
    ['its own topic', '[a](topic:lost-phone)', '1:1 link-topic'],
    ['a prototype key as a topic', '[a](topic:constructor)', '1:1 link-topic'],
  ] as const) {
    it(`is refused for ${name}`, async () => assert.deepEqual(await rulesOfAnswer(body), [rule]));
  }
});
