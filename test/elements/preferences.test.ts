import { expect } from '@open-wc/testing';
import { cleanUp, isChromium, openHelp, prefer } from './harness.js';

describe('What the reader prefers', () => {
  before(function () {
    if (!isChromium) this.skip(); // only Chromium can be told what a reader prefers
  });
  afterEach(() => {
    cleanUp();
    return prefer({});
  });

  it('moves nothing where motion is not wanted', async () => {
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(help.element.shadowRoot!.getAnimations()).to.deep.equal([]);
  });

  it('moves a little where it is', async () => {
    await prefer({ 'prefers-reduced-motion': 'no-preference' });
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(help.element.shadowRoot!.getAnimations().length).to.be.above(0);
  });

  it('keeps every state to be seen in forced colours', async () => {
    await prefer({ 'forced-colors': 'active' });
    const help = await openHelp();
    await help.chooseAudience('IAM user');
    const [any, , iam] = help.parts('audience-option').map((option) => getComputedStyle(option));
    expect(iam!.backgroundColor).to.not.equal(any!.backgroundColor);
    help.element.open('mfa-lost');
    await help.element.updateComplete;
    await help.clickButton('Yes');
    const pressed = getComputedStyle(help.button('Yes')).backgroundColor;
    expect(pressed).to.not.equal(getComputedStyle(help.button('No')).backgroundColor);
  });

  it('draws stronger lines where more contrast is wanted', async () => {
    const help = await openHelp();
    const usual = getComputedStyle(help.part('topics')!).borderTopColor;
    await prefer({ 'prefers-contrast': 'more' });
    expect(getComputedStyle(help.part('topics')!).borderTopColor).to.not.equal(usual);
  });
});
