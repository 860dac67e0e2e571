import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { cleanUp, isChromium, openHelp, pause, textOf, until } from './harness.js';
import { VPN } from './own-article.js';

const ALL_RENDERED_MS = 100;

describe('The accordion', () => {
  afterEach(cleanUp);

  it('shows every topic closed, each a heading with a button', async () => {
    const help = await openHelp();
    expect(help.topicTitles()).to.deep.equal([
      'I forgot the root user password',
      'I lost my MFA device',
      'I cannot open the mailbox',
      'This is about Amazon.com shopping',
      'Reach AWS Support',
    ]);
    expect(help.openIds()).to.deep.equal([]);
    expect(help.topicButton('mfa-lost').parentElement!.localName).to.equal('h3');
  });

  for (const level of [1, 2, 4, 5, 6]) {
    it(`takes level ${level} of its headings from the page`, async () => {
      const help = await openHelp({ 'heading-level': String(level) });
      expect(help.topicButton('mfa-lost').parentElement!.localName).to.equal(`h${level}`);
    });
  }

  it('opens and closes a topic by a click', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('email-access'));
    expect(help.openIds()).to.deep.equal(['email-access']);
    expect(help.read('email-access')).to.contain('Sign in at the address that you were sent.');
    await help.click(help.topicButton('email-access'));
    expect(help.openIds()).to.deep.equal([]);
    expect(help.read('email-access')).to.equal('');
  });

  it('keeps the others open', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('email-access'));
    await help.click(help.topicButton('mfa-lost'));
    expect(help.openIds()).to.deep.equal(['mfa-lost', 'email-access']);
  });

  it('closes the others with "single"', async () => {
    const help = await openHelp({ single: true });
    await help.click(help.topicButton('email-access'));
    await help.click(help.topicButton('mfa-lost'));
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('keeps one topic open when "single" is turned on later', async () => {
    const help = await openHelp();
    help.element.openAll();
    help.element.single = true;
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  it('opens all and closes all', async () => {
    const help = await openHelp();
    await help.clickButton('Open all');
    expect(help.openIds()).to.have.length(5);
    await help.clickButton('Close all');
    expect(help.openIds()).to.deep.equal([]);
  });

  it('offers that for the whole list only: not among results, not for one topic', async () => {
    const help = await openHelp();
    await help.element.search('phone');
    expect(help.part('toolbar')).to.equal(null);
    const one = await openHelp({ 'only-topics': 'mfa-lost' });
    expect(one.part('toolbar')).to.equal(null);
  });

  it('tells an open topic to styles: its button also has the part "open"', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(help.parts('open').map(textOf)).to.deep.equal(['I lost my MFA device']);
  });

  it('ties each button to its answer', async () => {
    const help = await openHelp();
    const ids = [...help.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const id of help.topicIds()) {
      expect(help.answer(id).getAttribute('part')).to.equal('topic-panel');
    }
  });

  it('never lets Tab into a closed answer', async () => {
    const help = await openHelp({ permalinks: true });
    await pause(ALL_RENDERED_MS);
    help.topicButton('root-password').focus();
    for (const id of ['mfa-lost', 'email-access', 'amazon-retail', 'contact-support']) {
      const focused = await help.tab();
      expect(focused?.dataset['topicId']).to.equal(id);
    }
  });

  it('gives no landmark to the answers', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(help.answer('mfa-lost').getAttribute('role')).to.equal(null);
  });

  describe('and find-in-page', () => {
    it('finds closed answers: they are hidden until found, and there soon after the page', async () => {
      const help = await openHelp();
      expect(help.answer('email-access').getAttribute('hidden')).to.equal('until-found');
      await waitUntil(
        () => textOf(help.answer('email-access')).includes('The alias is'),
        'the closed answer is missing',
        { timeout: 15_000 },
      );
    });

    it('opens the topic in which something was found', async () => {
      const help = await openHelp();
      help.answer('email-access').dispatchEvent(new Event('beforematch', { bubbles: true }));
      await help.element.updateComplete;
      expect(help.openIds()).to.deep.equal(['email-access']);
    });

    it('leaves the answer closed when the page prevents it', async () => {
      const help = await openHelp();
      help.element.addEventListener('signin-help-before-toggle', (event) => event.preventDefault());
      const answer = help.answer('email-access');
      answer.dispatchEvent(new Event('beforematch', { bubbles: true }));
      answer.removeAttribute('hidden'); // as the browser does after the event
      await pause(20);
      expect(answer.hidden).to.equal('until-found');
      expect(help.openIds()).to.deep.equal([]);
    });
  });

  describe('on paper', () => {
    it('has every answer, also those that were never opened', async () => {
      const help = await openHelp();
      dispatchEvent(new Event('beforeprint'));
      expect(textOf(help.answer('amazon-retail'))).to.contain('Orders and parcels');
    });

    it('shows every answer that the search leaves, and no controls', async function () {
      if (!isChromium) this.skip(); // the others cannot be told to lay out for print
      const help = await openHelp({ 'admin-email': 'kim@example.com' });
      await help.element.search('lost my phone');
      dispatchEvent(new Event('beforeprint'));
      await emulateMedia({ media: 'print' });
      try {
        const heights = help.topicIds().map((id) => help.answer(id).getBoundingClientRect().height);
        expect(heights.every((height) => height > 20)).to.equal(true);
        for (const part of ['search-input', 'audience', 'toolbar', 'feedback', 'contact']) {
          expect(help.part(part)?.checkVisibility() ?? false, part).to.equal(false);
        }
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });

    // An own topic has no day of review, and the rest of its foot is buttons: a line and a blank strip stayed.
    it('has no empty foot below an own topic', async function () {
      if (!isChromium) this.skip(); // as above
      const help = await openHelp({}, { html: VPN });
      dispatchEvent(new Event('beforeprint'));
      await emulateMedia({ media: 'print' });
      try {
        const hasFoot = (id: string): boolean =>
          help.answer(id).querySelector('.topic-footer')!.checkVisibility();
        expect([hasFoot('vpn'), hasFoot('mfa-lost')]).to.deep.equal([false, true]);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });
  });

  describe('asked by a script', () => {
    it('opens, closes and toggles, and says whether something changed', async () => {
      const { element } = await openHelp();
      expect(element.open('mfa-lost')).to.equal(true);
      expect(element.open('mfa-lost')).to.equal(false);
      expect(element.toggle('mfa-lost')).to.equal(true);
      expect(element.close('mfa-lost')).to.equal(false);
      expect(element.open('no-such-topic')).to.equal(false);
      expect(element.openAll()).to.equal(true);
      expect(element.openAll()).to.equal(false);
      expect(element.closeAll()).to.equal(true);
    });

    it('opens the first of all with "single"', async () => {
      const help = await openHelp({ single: true });
      help.element.openAll();
      await help.element.updateComplete;
      expect(help.openIds()).to.deep.equal(['root-password']);
    });

    it('opens a topic by "open-topic", out of a search that leaves it out', async () => {
      const help = await openHelp({ 'open-topic': 'email-access' });
      expect(help.openIds()).to.deep.equal(['email-access']);
      await help.element.search('where is my order');
      help.element.openTopic = 'contact-support';
      await help.element.updateComplete;
      expect(help.box.value).to.equal('');
      expect(help.openIds()).to.include('contact-support');
    });

    for (const way of ['open', 'toggle'] as const) {
      it(`shows the topic that it opens by ${way}(), out of a search that leaves it out`, async () => {
        const help = await openHelp({ audience: 'amazon' });
        await help.element.search('where is my order');
        expect(help.element[way]('contact-support')).to.equal(true);
        await help.element.updateComplete;
        expect([help.box.value, help.element.audience]).to.deep.equal(['', '']);
        expect(help.openIds()).to.include('contact-support');
      });
    }

    it('keeps a search that shows the topic that is opened', async () => {
      const help = await openHelp();
      await help.element.search('root password');
      help.element.close('root-password');
      help.element.open('root-password');
      await help.element.updateComplete;
      expect(help.box.value).to.equal('root password');
    });

    it('keeps the search when the page refuses the topic', async () => {
      const help = await openHelp();
      await help.element.search('where is my order');
      help.element.addEventListener('signin-help-before-toggle', (event) => event.preventDefault());
      expect(help.element.open('contact-support')).to.equal(false);
      await help.element.updateComplete;
      expect(help.box.value).to.equal('where is my order');
    });

    it('opens no topic that comes when the page has taken "open-topic" back', async () => {
      const help = await openHelp({ 'open-topic': 'vpn' });
      help.element.removeAttribute('open-topic');
      await help.element.updateComplete;
      help.element.innerHTML = '<article data-topic="vpn"><h3>From home</h3></article>';
      await until('the topic', () => help.topicIds().includes('vpn'));
      expect(help.openIds()).to.deep.equal([]);
    });

    it('opens a topic that comes only later', async () => {
      const help = await openHelp({ 'open-topic': 'vpn' });
      help.element.innerHTML = '<article data-topic="vpn"><h3>From home</h3><p>VPN</p></article>';
      await pause(20);
      await help.element.updateComplete;
      expect(help.openIds()).to.deep.equal(['vpn']);
    });
  });
});
