import { expect } from '@open-wc/testing';
import { cleanUp, container, hearWarnings, openHelp, pause, until } from './harness.js';

const FACTS = {
  'admin-name': 'Kim Lee',
  'admin-email': 'kim@example.com',
  'portal-url': 'https://acme.awsapps.com/start',
  'account-alias': 'acme-prod',
};

/** Lets the page have another clipboard, or none, while something is done. */
async function withClipboard(clipboard: unknown, act: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

describe('Company facts', () => {
  afterEach(cleanUp);

  it('stand in the answers', async () => {
    const help = await openHelp(FACTS);
    await help.click(help.topicButton('email-access'));
    expect(help.read('email-access')).to.contain('Sign in at https://acme.awsapps.com/start');
    expect(help.read('email-access')).to.contain('The alias is acme-prod');
    expect((help.button('https://acme.awsapps.com/start') as HTMLAnchorElement).href).to.equal(
      'https://acme.awsapps.com/start',
    );
  });

  // Beside a name, the address stood in no text: nobody without a mail program here could write to it.
  it("show the address or number that the administrator's name leads to, as it is written", async () => {
    for (const [attribute, value, shown] of [
      ['admin-email', 'it+aws&co@example.com', 'it+aws&co@example.com'],
      ['admin-url', 'tel:+49-30-1234567', '+49-30-1234567'],
    ] as const) {
      const help = await openHelp({ 'admin-name': 'Kim Lee', [attribute]: value });
      await help.click(help.topicButton('mfa-lost'));
      expect(help.read('mfa-lost')).to.contain(`Ask Kim Lee (${shown}) to remove the device.`);
    }
  });

  it('fall back to general advice where the page gives none', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('email-access'));
    expect(help.read('email-access')).to.contain('The alias is what your administrator told you.');
    expect(help.part('copy-button')).to.equal(null);
  });

  it('follow a change of the attributes', async () => {
    const help = await openHelp(FACTS);
    await help.click(help.topicButton('mfa-lost'));
    help.element.adminName = 'Ana Ruiz';
    await help.element.updateComplete;
    expect(help.read('mfa-lost')).to.contain('Ask Ana Ruiz (kim@example.com) to remove');
    help.element.removeAttribute('admin-email');
    await help.element.updateComplete;
    expect(help.read('mfa-lost')).to.contain('Ask Ana Ruiz to remove the device.');
    help.element.adminName = null;
    await help.element.updateComplete;
    expect(help.read('mfa-lost')).to.contain('Ask your administrator to remove the device.');
  });

  describe('can be copied', () => {
    it('and the reader is told, by eye and by ear', async () => {
      const help = await openHelp(FACTS);
      await help.click(help.topicButton('email-access'));
      expect(help.button('Copy acme-prod').title).to.equal('Copy acme-prod');
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      await withClipboard(clipboard, async () => {
        await help.clickButton('Copy acme-prod');
        await until('a notice', () => help.notice() !== '');
      });
      expect(copied).to.deep.equal(['acme-prod']);
      expect(help.notice()).to.equal('Copied');
      expect(help.root.querySelector('.announcer')!.role).to.equal('status');
    });

    it('and the words about it are gone with the element, those that come late too', async () => {
      const help = await openHelp(FACTS);
      await help.click(help.topicButton('email-access'));
      const put = async (): Promise<void> => {
        help.element.remove();
        await pause(20);
        container().append(help.element);
        await help.element.updateComplete;
      };
      await withClipboard({ writeText: () => Promise.resolve() }, async () => {
        help.button('Copy acme-prod').click();
        await put();
        expect(help.notice()).to.equal('');
        await help.clickButton('Copy acme-prod');
        await until('a notice', () => help.notice() !== '');
        await put();
        expect(help.notice()).to.equal('');
      });
    });

    for (const [why, clipboard] of [
      ['there is no clipboard', undefined],
      ['the page may not use it', { writeText: () => Promise.reject(new Error('no')) }],
    ] as const) {
      it(`where ${why}: the text is selected for the keyboard`, async () => {
        const help = await openHelp(FACTS);
        await help.click(help.topicButton('email-access'));
        const { execCommand } = document;
        document.execCommand = () => false;
        await withClipboard(clipboard, async () => {
          await help.clickButton('Copy acme-prod');
          await until('a notice', () => help.notice() !== '');
        });
        document.execCommand = execCommand;
        expect(help.notice()).to.equal('Selected. Copy it with your keyboard.');
        expect(getSelection()!.toString().trim()).to.equal('acme-prod');
      });
    }

    it('where there is no way at all: the message is selected in its field', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      const { execCommand } = document;
      document.execCommand = () => false;
      await withClipboard(undefined, async () => {
        await help.clickButton('Copy message');
        await until('a notice', () => help.notice() !== '');
      });
      document.execCommand = execCommand;
      const field = help.root.querySelector('textarea')!;
      expect(help.hasFocus(field)).to.equal(true);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    });

    it('by the old command on pages that are no secure context, which do not hear of it', async () => {
      let heard = 0;
      const hear = (): void => void heard++;
      document.addEventListener('copy', hear);
      const help = await openHelp(FACTS);
      await help.click(help.topicButton('email-access'));
      let copied = '';
      const { execCommand } = document;
      // A script's click gives no right to copy, so that the browser is played here.
      document.execCommand = () => {
        const event = new ClipboardEvent('copy', {
          clipboardData: new DataTransfer(),
          cancelable: true,
        });
        document.dispatchEvent(event);
        if (event.defaultPrevented) copied = event.clipboardData!.getData('text/plain');
        return true;
      };
      await withClipboard(undefined, async () => {
        await help.clickButton('Copy acme-prod');
        await until('a notice', () => help.notice() !== '');
      });
      document.execCommand = execCommand;
      expect(copied).to.equal('acme-prod');
      expect(help.notice()).to.equal('Copied');
      expect(heard).to.equal(0);
      const own = new ClipboardEvent('copy', { cancelable: true });
      document.dispatchEvent(own);
      document.removeEventListener('copy', hear);
      expect([heard, own.defaultPrevented]).to.deep.equal([1, false]);
    });
  });

  describe('that are bad', () => {
    const BAD = {
      'portal-url': 'javascript:alert(1)',
      'admin-url': 'http://example.com',
      'admin-email': 'not an address',
      'account-alias': 'Not An Alias',
      'ticket-url': 'https://{topic}.example.com',
      organization: 'x'.repeat(500),
    };

    it('are left out with one warning each, and nothing else breaks', async () => {
      const heard = hearWarnings();
      const help = await openHelp(BAD);
      help.element.requestUpdate();
      await help.element.updateComplete;
      heard.stop();
      for (const attribute of Object.keys(BAD)) {
        const told = heard.texts.filter((text) => text.startsWith(`<signin-help> ${attribute} `));
        expect(told, attribute).to.have.length(1);
      }
      await help.click(help.topicButton('email-access'));
      expect(help.read('email-access')).to.contain('Sign in at the address that you were sent.');
    });

    it('never become an address on the page', async () => {
      const heard = hearWarnings();
      const help = await openHelp(BAD);
      help.element.openAll();
      await help.clickButton('Write a message');
      heard.stop();
      const hrefs = [...help.root.querySelectorAll('a')].map(({ href }) => href);
      expect(
        hrefs.filter((href) => !/^(https:|mailto:|http:\/\/localhost)/.test(href)),
      ).to.deep.equal([]);
      await pause(0);
    });
  });
});
