import { expect } from '@open-wc/testing';
import { cleanUp, openHelp, pause, textOf, type Help } from './harness.js';

/** Writes down what a screen reader is given to say: each text that the status line takes. */
function hearStatus(help: Help): string[] {
  const said: string[] = [];
  const status = help.part('status')!;
  new MutationObserver(() => {
    if (textOf(status)) said.push(textOf(status));
  }).observe(status, { childList: true, characterData: true, subtree: true });
  return said;
}

describe('What is announced', () => {
  afterEach(cleanUp);

  it('is silent before anything is typed, from a region that exists already', async () => {
    const help = await openHelp();
    expect(help.part('status')!.getAttribute('role')).to.equal('status');
    expect(help.status()).to.equal('');
  });

  it('is the count, once, after a pause', async () => {
    const help = await openHelp();
    const said = hearStatus(help);
    await help.type('lost my phone');
    expect(said).to.deep.equal([]);
    await help.settle();
    await pause(300);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^\d+ topics? match(es)?$/);
  });

  it('comes from the same region for ever', async () => {
    const help = await openHelp();
    const region = help.part('status');
    await help.element.search('phone');
    await help.element.search('windows printer is slow');
    await help.element.search('');
    expect(help.part('status')).to.equal(region);
  });

  it('says once that nothing matches', async () => {
    const help = await openHelp();
    const said = hearStatus(help);
    await help.search('windows printer is slow');
    expect(said).to.deep.equal(['No topic matches']);
  });

  it('says after clearing how many topics there are', async () => {
    const help = await openHelp();
    await help.search('phone');
    await help.press('Escape');
    expect(help.status()).to.equal('All 5 topics');
  });

  it('says for whom the topics are when a kind of user is chosen', async () => {
    const help = await openHelp();
    help.element.audience = 'iam';
    await help.element.updateComplete;
    await help.element.updateComplete;
    expect(help.status()).to.equal('Topics for: IAM user. All 3 topics');
  });
});

describe('A secret in the box', () => {
  const SECRETS = ['AKIAIOSFODNN7EXAMPLE', '4111 1111 1111 1111', 'Tr0ub4dor&3x'];

  afterEach(cleanUp);

  for (const secret of SECRETS) {
    it(`such as ${secret} is told at once, as an alert`, async () => {
      const help = await openHelp();
      expect(help.part('warning')!.getAttribute('role')).to.equal('alert');
      expect(help.warning()).to.equal('');
      await help.type(secret);
      expect(help.warning()).to.contain('looks like a password');
    });

    it(`such as ${secret} reaches no event and no message`, async () => {
      const help = await openHelp({ permalinks: true });
      const heard: string[] = [];
      for (const type of ['signin-help-search', 'signin-help-miss']) {
        help.element.addEventListener(type, (event) =>
          heard.push(
            JSON.stringify({ ...event, query: (event as Event & { query: string }).query }),
          ),
        );
      }
      await help.element.search(`root password ${secret}`);
      await help.clickButton('Write a message');
      const draft = help.root.querySelector('textarea')!.value;
      for (const text of [...heard, draft, location.href]) {
        expect(text.replace(/\s/g, '')).to.not.contain(secret.replace(/\s/g, ''));
      }
    });
  }

  it('is forgotten by the warning when it is deleted', async () => {
    const help = await openHelp();
    await help.type('482913');
    await help.press('Escape');
    expect(help.warning()).to.equal('');
  });

  it('has no helpers that read along: no autocomplete, no spell checker, masked in session replays', async () => {
    const { box } = await openHelp();
    expect(box.autocomplete).to.equal('off');
    expect(box.spellcheck).to.equal(false);
    expect(
      box.matches('[data-private][data-hj-suppress][data-dd-privacy="mask"].ph-no-capture'),
    ).to.equal(true);
  });
});
