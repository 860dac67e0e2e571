import { expect } from '@open-wc/testing';
import { addContent } from '../../src/controllers/page-content.js';
import { stylesheets } from '../../src/elements/styles.js';
import type { Messages } from '../../src/model/messages.js';
import type { Topic } from '../../src/model/topic.js';
import { cleanUp, container, openHelp, pause, textOf, type Help } from './harness.js';
import { messages, samplePack, sampleTopics } from './sample-pack.js';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  c: 'ç',
};

/** A language that nobody speaks: accented, half as long again, in brackets. Placeholders stay. */
function pseudo(text: string): string {
  const accented = text.replace(/\{\w+\}|[aeiouc]/g, (found) => ACCENTS[found] ?? found);
  return `[${accented} ${'ñ'.repeat(Math.ceil(text.length / 2))}]`;
}

const pseudoMessages = Object.fromEntries(
  Object.entries(messages).map(([key, message]) => [
    key,
    typeof message === 'string'
      ? pseudo(message)
      : Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudo(text)])),
  ]),
) as Messages;

const pseudoPack = samplePack(
  sampleTopics.map((topic) => ({ ...topic, title: `[${topic.title}]` })),
  pseudoMessages,
);

/** The texts of the interface that did not come from the pack. */
function strangers({ root }: Help): string[] {
  const words: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
        words.push(node.getAttribute(name) ?? '');
      }
    } else if (!node.parentElement!.closest('.topic-answer')) {
      const whole = node.parentElement!.closest('p, button, label, legend, li');
      words.push((whole ?? node).textContent!.replace(/\s+/g, ' ').trim());
    }
  }
  return words.filter((word) => word !== '' && !/^\[[^]*\]$/.test(word));
}

describe('The language', () => {
  afterEach(cleanUp);

  it('comes from the content: no word of the interface is written in the code', async () => {
    const help = await openHelp(
      { 'admin-url': 'https://example.com/it', 'account-alias': 'acme', permalinks: true },
      { pack: pseudoPack },
    );
    const found = new Set<string>();
    const look = (): void => strangers(help).forEach((word) => found.add(word));
    help.element.searchProvider = () => [{ title: '[Page]', url: 'https://kb.example.com/' }];
    help.element.openAll();
    await help.clickButton(pseudo('Write a message'));
    look();
    for (const query of [
      'root pasword',
      'where is my order',
      'windows is slow',
      'AKIAIOSFODNN7EXAMPLE',
    ]) {
      await help.element.search(query);
      await pause(10);
      look();
    }
    await help.element.search('');
    help.element.audience = 'iam';
    await help.element.updateComplete;
    help.element.open('mfa-lost');
    await help.element.updateComplete;
    await help.click(help.root.querySelector('[data-helpful="true"]'));
    look();
    // What the company itself has said, and two sentences of the pack side by side.
    const known = [/\bexample\.com\)?$/, /^[()]$/, /^\[Ã?.*\]\. \[.*\]$/, /^acme$/];
    expect([...found].filter((word) => !known.some((text) => text.test(word)))).to.deep.equal([]);
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`may be longer: nothing is cut off at 320 px (${direction})`, async () => {
      container().style.inlineSize = '320px';
      container().dir = direction;
      const help = await openHelp({}, { pack: pseudoPack });
      help.element.openAll();
      await help.clickButton(pseudo('Write a message'));
      expect(help.element.scrollWidth).to.be.at.most(320);
      const cut = [...help.root.querySelectorAll<HTMLElement>('button, a, label, p, legend, span')]
        .filter((element) => element.checkVisibility() && !element.closest('.announcer'))
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1);
      expect(cut.map((element) => element.textContent.trim())).to.deep.equal([]);
    });
  }

  it('is told to browsers and screen readers', async () => {
    const help = await openHelp();
    expect(help.part('base')!.lang).to.equal('en');
  });

  it('gives plural forms and numbers their own rules', async () => {
    const help = await openHelp({ 'only-topics': 'mfa-lost' });
    await help.element.search('lost my phone');
    expect(help.status()).to.equal('1 topic matches');
  });

  describe('of the nearest "lang" in the page', () => {
    const german = samplePack(
      sampleTopics.map((topic) => ({ ...topic, title: `DE ${topic.title}` })),
      { ...messages, 'search-label': 'Was sperrt dich aus?' },
      'de',
    );

    const traditional = samplePack(
      sampleTopics,
      { ...messages, 'search-label': '什麼讓您無法登入？' },
      'zh-Hant',
    );

    before(() => {
      addContent(samplePack());
      addContent(german);
      addContent(traditional);
    });

    async function openWithBuiltIn(attributes: Record<string, string> = {}): Promise<Help> {
      const help = await openHelp(attributes);
      help.element.content = undefined;
      await help.element.updateComplete;
      return help;
    }

    function label(help: Help): string {
      return help.part('search-label')!.textContent.trim();
    }

    it('decides, and a region falls back to its language', async () => {
      container().lang = 'de-AT';
      expect(label(await openWithBuiltIn())).to.equal('Was sperrt dich aus?');
    });

    // Only the first subtag was tried after the whole, so that Taiwan read English.
    for (const [lang, words] of [
      ['zh-Hant-TW', '什麼讓您無法登入？'],
      ['zh-hant-x-work', '什麼讓您無法登入？'],
      ['de_DE', 'Was sperrt dich aus?'],
      ['zh', 'What keeps you out?'],
    ] as const) {
      it(`is looked for without its last parts: ${lang}`, async () => {
        container().lang = lang;
        expect(label(await openWithBuiltIn())).to.equal(words);
      });
    }

    it('falls back to English for a language that is not there', async () => {
      container().lang = 'fi';
      expect(label(await openWithBuiltIn())).to.equal('What keeps you out?');
    });

    it('is that of the element itself first', async () => {
      container().lang = 'en';
      expect(label(await openWithBuiltIn({ lang: 'de' }))).to.equal('Was sperrt dich aus?');
    });

    it('is followed when it changes: of the element, of anything around it, words said already too', async () => {
      const help = await openWithBuiltIn();
      await help.element.search('phone');
      expect(help.status()).to.match(/match/);
      container().lang = 'de';
      await help.element.updateComplete;
      await pause(0);
      await help.element.updateComplete;
      expect(label(help)).to.equal('Was sperrt dich aus?');
      help.element.lang = 'en';
      await pause(0);
      await help.element.updateComplete;
      expect(label(help)).to.equal('What keeps you out?');
      expect(help.part('base')!.lang).to.equal('en');
    });

    it('no longer follows content that comes after the element has gone', async () => {
      const { element } = await openHelp();
      element.remove();
      await element.updateComplete;
      addContent(samplePack());
      expect(element.isUpdatePending).to.equal(false);
    });

    it('is found through shadow roots', async () => {
      const outer = document.createElement('div');
      outer.lang = 'de';
      container().append(outer);
      const help = await openWithBuiltIn();
      const around = document.createElement('p');
      around.append(help.element);
      outer.attachShadow({ mode: 'open' }).append(around);
      await help.element.updateComplete;
      expect(label(help)).to.equal('Was sperrt dich aus?');
      around.lang = 'en';
      await pause(0);
      await help.element.updateComplete;
      expect(label(help)).to.equal('What keeps you out?');
    });
  });
});

describe('From right to left', () => {
  afterEach(cleanUp);

  it('everything changes sides: the icons, the steps, the notes', async () => {
    container().dir = 'rtl';
    const help = await openHelp();
    help.element.open('root-password');
    await help.element.updateComplete;
    const { left, width } = help.element.getBoundingClientRect();
    const middle = left + width / 2;
    const side = (selector: string): string => {
      const box = help.root.querySelector(selector)!.getBoundingClientRect();
      return box.left + box.width / 2 < middle ? 'left' : 'right';
    };
    expect(side('.topic-icon')).to.equal('left');
    expect(side('.search-icon')).to.equal('right');
    const note = getComputedStyle(help.root.querySelector('.note')!);
    expect(parseFloat(note.borderRightWidth)).to.be.above(parseFloat(note.borderLeftWidth));
  });

  // The first letter decided, and "AWS" made the sentence one from left to right.
  it('a sentence in Arabic stands in its order, also where it begins with an English name', async () => {
    container().dir = 'rtl';
    const topic: Topic = {
      ...sampleTopics[0]!,
      title: 'MFA لا يعمل',
      answer: [
        ['p', 'AWS لا تعرف كلمة المرور.'],
        ['ol', ['VPN أولا.']],
        ['p', 'افتح ', ['code', 'https://example.com/'], '.'],
      ],
    };
    const help = await openHelp({}, { pack: samplePack([topic], messages, 'ar') });
    await help.click(help.topicButton(topic.id));
    const letter = (element: Element, at: number): DOMRect => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const range = document.createRange();
      range.setStart(text, (at + text.length) % text.length);
      range.setEnd(text, ((at + text.length) % text.length) + 1);
      return range.getBoundingClientRect();
    };
    for (const words of help.root.querySelectorAll('.topic-title, .topic-answer p, li')) {
      expect(letter(words, 0).left, textOf(words)).to.be.above(letter(words, -1).left);
    }
    const address = help.root.querySelector('code')!;
    expect(letter(address, 0).left).to.be.below(letter(address, -1).left);
  });

  it('no style names a side of the screen', () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|(?:text-align|float|clear):\s*(?:left|right))\s*:/g;
    const found = stylesheets.flatMap(({ cssText }) =>
      [...cssText.replace(/@container[^{]*\{|@media[^{]*\{/g, '').matchAll(physical)].map(
        ([text]) => text.trim(),
      ),
    );
    expect(found).to.deep.equal([]);
  });
});
