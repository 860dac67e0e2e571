import { expect } from '@open-wc/testing';
import { EXAMINED_LENGTH } from '../../src/search/secrets.js';
import { cleanUp, openHelp, pause, until } from './harness.js';
import { hearLiveRegions } from './screen-reader.js';

describe('What is announced', () => {
  afterEach(cleanUp);

  it('is nothing before anything is typed, from regions that exist already', async () => {
    const help = await openHelp();
    const regions = [...help.root.querySelectorAll('[role="status"], [role="alert"]')];
    expect(regions.map((region) => region.role)).to.deep.equal([
      'alert',
      'status',
      'status',
      'status',
      'status',
    ]);
    expect(regions.map((region) => region.textContent.trim()).join('')).to.equal('');
    expect(regions.every((region) => getComputedStyle(region).display !== 'none')).to.equal(true);
  });

  it('is the count, once, after a pause', async () => {
    const help = await openHelp();
    const said = hearLiveRegions(help.root);
    await help.paste('lost my phone');
    expect(said).to.deep.equal([]);
    await help.settle();
    await pause(300);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^status: \d+ topics? match(es)?$/);
  });

  it('comes from the same regions for ever', async () => {
    const help = await openHelp({ 'account-alias': 'acme' });
    const regions = [...help.root.querySelectorAll('[role="status"], [role="alert"]')];
    for (const query of ['phone', 'windows printer is slow', 'AKIAIOSFODNN7EXAMPLE', '']) {
      await help.element.search(query);
    }
    await help.chooseAudience('IAM user');
    expect(regions.every((region) => region.isConnected)).to.equal(true);
    expect(help.root.querySelectorAll('[role="status"], [role="alert"]')).to.have.length(5);
  });

  it('is what a misspelt search may have meant, when the typing has settled', async () => {
    const help = await openHelp();
    const said = hearLiveRegions(help.root);
    await help.paste('lost my phnoe');
    expect(said).to.deep.equal([]);
    await help.settle();
    await pause(300);
    expect(said).to.include('status: Did you mean: lost my phone');
    expect(said).to.have.length(2);
  });

  it('is that a question may be about shopping', async () => {
    const help = await openHelp();
    const said = hearLiveRegions(help.root);
    await help.search('where is my amazon order');
    expect(said.join()).to.contain('status: Is this about shopping at Amazon.com?');
  });

  // It went with each guess on the way to the end of a question, and was said again after it.
  it('is that only once, and the hint does not flicker while somebody types', async () => {
    const help = await openHelp();
    const said = hearLiveRegions(help.root);
    const hint = (): boolean => help.root.querySelector('.hint') !== null;
    await help.paste('where is my order');
    await help.paste('where is my order on the windows printer, it is slow');
    expect(hint()).to.equal(true);
    await help.paste('where is my order');
    await help.settle();
    expect(said.join().match(/Is this about/g)).to.have.length(1);
    await help.search('where is my order on the windows printer, it is slow');
    expect(hint()).to.equal(false);
  });

  it('is once that nothing matches', async () => {
    const help = await openHelp();
    const said = hearLiveRegions(help.root);
    await help.search('windows printer is slow');
    await help.paste('windows printer is slow today');
    await help.settle();
    expect(said).to.deep.equal(['status: No topic matches']);
  });

  it('is after clearing how many topics there are', async () => {
    const help = await openHelp();
    await help.search('phone');
    await help.press('Escape');
    expect(help.status()).to.equal('All 5 topics');
  });

  it('is how many there are now, when a topic of the page comes late', async () => {
    const html = '<article data-topic="vpn"><h3>The tunnel is closed</h3></article>';
    const help = await openHelp({ query: 'tunnel' });
    expect(help.status()).to.equal('No topic matches');
    help.element.innerHTML = html;
    await until('the topic', () => help.topicIds().includes('vpn'));
    expect(help.status()).to.equal('1 topic matches');
    await help.element.search('');
    help.element.innerHTML = '';
    await until('its end', () => !help.topicIds().includes('vpn'));
    expect(help.status()).to.equal('All 5 topics');
  });

  it('is for whom the topics are when a kind of user is chosen', async () => {
    const help = await openHelp();
    const said = hearLiveRegions(help.root);
    await help.chooseAudience('IAM user');
    await help.chooseAudience('I am not sure');
    expect(said).to.deep.equal([
      'status: Topics for: IAM user. All 3 topics',
      'status: All 5 topics',
    ]);
  });

  it("is that the portal's search runs, and that it found something", async () => {
    const help = await openHelp();
    const said = hearLiveRegions(help.root);
    help.element.searchProvider = async () => {
      await pause(50);
      return [{ title: 'Phones', url: 'https://kb.example.com/1' }];
    };
    await help.search('lost my phone');
    await pause(100);
    expect(said.slice(1)).to.deep.equal([
      'status: Looking in your portal',
      'status: More from your portal',
    ]);
  });

  it('is again that something was copied, when the same was copied before', async () => {
    const help = await openHelp({ permalinks: true });
    help.element.open('mfa-lost');
    await help.element.updateComplete;
    const said = hearLiveRegions(help.root);
    for (let time = 0; time < 3; time++) {
      await help.clickButton('Copy the link to I lost my MFA device');
      await until('the notice', () => said.length > time);
    }
    expect(new Set(said).size).to.equal(1);
  });

  it('is a single match in the singular', async () => {
    const help = await openHelp({ 'only-topics': 'mfa-lost' });
    await help.element.search('lost my phone');
    expect(help.status()).to.equal('1 topic matches');
  });
});

/** By the names that session replays go by. */
const MASKED =
  '[data-private][data-hj-suppress][data-dd-privacy="mask"][data-sentry-mask].ph-no-capture.sentry-mask.fs-mask';

describe('A secret in the box', () => {
  const SECRETS = ['AKIAIOSFODNN7EXAMPLE', '4111 1111 1111 1111', 'Tr0ub4dor&3x'];

  afterEach(cleanUp);

  for (const secret of SECRETS) {
    it(`such as ${secret} is told at once, as an alert`, async () => {
      const help = await openHelp();
      const said = hearLiveRegions(help.root);
      expect(help.warning()).to.equal('');
      await help.paste(secret);
      expect(help.warning()).to.contain('looks like a password');
      expect(said[0]).to.match(/^alert: This looks like/);
    });

    it(`such as ${secret} reaches no event, no address, no message and no provider`, async () => {
      const told: string[] = [];
      const help = await openHelp({
        permalinks: true,
        'admin-email': 'kim@example.com',
        'ticket-url': 'https://help.example.com/?q={query}',
      });
      help.element.searchProvider = (query) => {
        told.push(query);
        return [];
      };
      for (const type of ['signin-help-search', 'signin-help-miss'] as const) {
        help.element.addEventListener(type, ({ query }: Event & { query: string }) =>
          told.push(query),
        );
      }
      await help.element.search(`root password ${secret}`);
      await help.clickButton('Write a message');
      const links = [...help.root.querySelectorAll('a')].map((link) =>
        decodeURIComponent(link.href),
      );
      const { copy = '' } = help.button('Copy message').dataset;
      for (const text of [...told, ...links, copy, help.draft(), location.href]) {
        expect(text.replace(/\s/g, '')).to.not.contain(secret.replace(/\s/g, ''));
      }
    });
  }

  it('is forgotten by the warning when it is deleted', async () => {
    const help = await openHelp();
    await help.type('AKIAIOSFODNN7EXAMPLE');
    await help.press('Escape');
    expect(help.warning()).to.equal('');
  });

  it('gets no correction, which would be a copy of it', async () => {
    const help = await openHelp();
    await help.element.search('root pasword AKIAIOSFODNN7EXAMPLE');
    expect(help.part('correction')).to.equal(null);
  });

  it('has no helpers that read along: no autocomplete, no spell checker, masked in session replays', async () => {
    const help = await openHelp();
    await help.clickButton('Write a message');
    expect(help.box.spellcheck).to.equal(false);
    for (const field of [help.box, help.root.querySelector('textarea')!]) {
      expect(field.autocomplete, field.id).to.equal('off');
      expect(field.matches(MASKED), field.id).to.equal(true);
      expect(field.maxLength, field.id).to.equal(EXAMINED_LENGTH);
    }
  });
});
