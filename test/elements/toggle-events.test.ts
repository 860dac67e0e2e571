import { expect } from '@open-wc/testing';
import type { SigninHelpBeforeToggleEvent, SigninHelpToggleEvent } from '../../src/model/events.js';
import { cleanUp, openHelp } from './harness.js';

describe('The page is told of topics', () => {
  afterEach(cleanUp);

  it('that open or close, whoever caused it', async () => {
    const help = await openHelp({ single: true });
    const heard = help.listen<SigninHelpToggleEvent>('signin-help-toggle');
    await help.click(help.topicButton('mfa-lost'));
    help.element.open('email-access');
    help.element.dispatchEvent(new Event('nothing'));
    help.answer('amazon-retail').dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(heard.map(({ topicId, open, cause }) => [topicId, open, cause])).to.deep.equal([
      ['mfa-lost', true, 'user'],
      ['mfa-lost', false, 'script'],
      ['email-access', true, 'script'],
      ['email-access', false, 'find'],
      ['amazon-retail', true, 'find'],
    ]);
  });

  // It closed the others behind the page's back.
  it('that close because only one may be open from now on', async () => {
    const help = await openHelp();
    help.element.open('mfa-lost');
    help.element.open('email-access');
    const heard = help.listen<SigninHelpToggleEvent>('signin-help-toggle');
    help.element.single = true;
    await help.element.updateComplete;
    expect(heard.map(({ topicId, open, cause }) => [topicId, open, cause])).to.deep.equal([
      ['email-access', false, 'script'],
    ]);
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('each, when all are opened', async () => {
    const help = await openHelp();
    const heard = help.listen<SigninHelpToggleEvent>('signin-help-toggle');
    await help.clickButton('Open all');
    expect(heard.map(({ topicId }) => topicId)).to.deep.equal(help.topicIds());
    expect(heard.every(({ cause }) => cause === 'user')).to.equal(true);
  });

  it('before they change, and can keep them as they are', async () => {
    const help = await openHelp();
    const asked: boolean[] = [];
    help.element.addEventListener(
      'signin-help-before-toggle',
      (event: SigninHelpBeforeToggleEvent) => {
        asked.push(event.open);
        event.preventDefault();
      },
    );
    const heard = help.listen('signin-help-toggle');
    await help.click(help.topicButton('mfa-lost'));
    expect(help.element.open('email-access')).to.equal(false);
    expect(help.openIds()).to.deep.equal([]);
    expect(asked).to.deep.equal([true, true]);
    expect(heard).to.deep.equal([]);
  });

  it('and with "single", one that may not open leaves the open one open', async () => {
    const help = await openHelp({ single: true });
    help.element.open('mfa-lost');
    help.element.addEventListener(
      'signin-help-before-toggle',
      (event: SigninHelpBeforeToggleEvent) => {
        if (event.open) event.preventDefault();
      },
    );
    await help.click(help.topicButton('email-access'));
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('and with "single", a listener that opens another topic leaves one open, told once each', async () => {
    const help = await openHelp({ single: true });
    const heard = help.listen<SigninHelpToggleEvent>('signin-help-toggle');
    help.element.addEventListener(
      'signin-help-before-toggle',
      ({ topicId, open }: SigninHelpBeforeToggleEvent) => {
        if (topicId === 'mfa-lost' && open) help.element.open('root-password');
      },
    );
    help.element.open('mfa-lost');
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
    expect(heard.map(({ topicId, open }) => [topicId, open])).to.deep.equal([
      ['root-password', true],
      ['root-password', false],
      ['mfa-lost', true],
    ]);
  });

  it('once, when a listener has done the same already', async () => {
    const help = await openHelp();
    const heard = help.listen('signin-help-toggle');
    help.element.addEventListener(
      'signin-help-before-toggle',
      () => help.element.open('mfa-lost'),
      { once: true },
    );
    expect(help.element.open('mfa-lost')).to.equal(false);
    expect(heard).to.have.length(1);
  });
});
