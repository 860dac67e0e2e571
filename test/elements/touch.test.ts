import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { cleanUp, isChromium, openHelp, textOf } from './harness.js';

const touchScreen = (isOne: boolean): Promise<unknown> =>
  executeServerCommand('emulate-touch', isOne);

describe('On a touch screen', () => {
  before(function () {
    if (!isChromium) this.skip(); // only Chromium can be told that it is one
  });
  beforeEach(() => touchScreen(true));
  afterEach(async () => {
    cleanUp();
    await touchScreen(false);
  });

  it('what stands alone is 40 px high and wide, so that with its gap a finger has 44', async () => {
    const help = await openHelp({ 'admin-email': 'kim@example.com' });
    await help.type('mfa');
    help.element.openAll();
    await help.element.updateComplete;
    const controls = help.root.querySelectorAll<HTMLElement>('button, .audience-option');
    const seen = [...controls].filter((control) => control.checkVisibility());
    expect(seen.length).to.be.above(10);
    for (const control of seen) {
      const { width, height } = control.getBoundingClientRect();
      const name = control.ariaLabel ?? textOf(control);
      // A copy button stands within a sentence, whose lines it must not part.
      const least = control.closest('[part="topic-answer"]') ? 24 : 40;
      expect(height, name).to.be.at.least(least);
      expect(width, name).to.be.at.least(least);
    }
  });
});
