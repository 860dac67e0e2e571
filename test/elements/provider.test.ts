import { ContextProvider } from '@lit/context';
import { expect } from '@open-wc/testing';
import { searchProviderContext } from '../../src/elements/help-context.js';
import type { ProviderResult, SearchProvider } from '../../src/search/provider.js';
import {
  cleanUp,
  container,
  hearWarnings,
  openHelp,
  pause,
  textOf,
  until,
  type Help,
} from './harness.js';

function page(title: string, url = 'https://kb.example.com/1'): ProviderResult {
  return { title, url };
}

function results(help: Help): string {
  const part = help.part('results');
  return part ? textOf(part) : '';
}

/** A provider whose answers come when the test wants them. */
function slowProvider() {
  const asked: { query: string; signal: AbortSignal; answer(list: ProviderResult[]): void }[] = [];
  const provider: SearchProvider = (query, { signal }) =>
    new Promise((answer) => asked.push({ query, signal, answer }));
  return { asked, provider };
}

describe("The portal's own search", () => {
  afterEach(cleanUp);

  it('shows its results under the topics, which do not wait for it', async () => {
    const { asked, provider } = slowProvider();
    const help = await openHelp();
    help.element.searchProvider = provider;
    await help.element.search('lost my phone');
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
    expect(results(help)).to.equal('Looking in your portal');
    asked[0]!.answer([{ ...page('Phones'), text: 'How to get a new one.' }]);
    await until('results', () => results(help).includes('Phones'));
    expect(results(help)).to.equal(
      'More from your portal Phones (kb.example.com) How to get a new one.',
    );
    const name = help.part('results')!.querySelector('ul')!.getAttribute('aria-labelledby')!;
    expect(textOf(help.root.getElementById(name)!)).to.equal('More from your portal');
  });

  it('can come from a context around the element', async () => {
    const outer = document.createElement('div');
    new ContextProvider(outer as never, {
      context: searchProviderContext,
      initialValue: () => [page('From around')],
    }).hostConnected();
    container().append(outer);
    const help = await openHelp();
    outer.append(help.element);
    await help.element.search('phone');
    await until('results', () => results(help).includes('From around'));
    help.element.searchProvider = () => [page('Its own')];
    await help.element.search('password');
    await until('results', () => results(help).includes('Its own'));
  });

  it('is not that of a context which the element has moved out of', async () => {
    const asked: string[] = [];
    const outer = document.createElement('div');
    new ContextProvider(outer as never, {
      context: searchProviderContext,
      initialValue: (query) => {
        asked.push(query);
        return [];
      },
    }).hostConnected();
    container().append(outer);
    const help = await openHelp();
    outer.append(help.element);
    await help.element.search('phone');
    container().append(help.element);
    await help.element.search('password');
    expect(asked).to.deep.equal(['phone']);
  });

  it('leaves nothing when the page takes it away', async () => {
    const help = await openHelp();
    help.element.searchProvider = () => [page('Phones')];
    await help.element.search('phone');
    await until('results', () => results(help).includes('Phones'));
    help.element.searchProvider = undefined;
    await help.element.updateComplete;
    await help.element.updateComplete;
    expect(results(help)).to.equal('');
  });

  // A page often sets the property when the query of its address has been searched already.
  it('is asked when it comes after the query, once', async () => {
    const asked: string[] = [];
    const help = await openHelp({ query: 'phone' });
    const provider: SearchProvider = (query) => {
      asked.push(query);
      return [page('Late')];
    };
    help.element.searchProvider = provider;
    await until('results', () => results(help).includes('Late'));
    help.element.searchProvider = (...question) => provider(...question);
    await help.element.updateComplete;
    expect(asked).to.deep.equal(['phone']);
  });

  it('is not asked for a query that has gone when it comes', async () => {
    const asked: string[] = [];
    const help = await openHelp({ query: 'phone' });
    help.element.searchProvider = (query) => {
      asked.push(query);
      return [];
    };
    await help.element.search('password');
    expect(asked).to.deep.equal(['password']);
  });

  it('is asked once typing has settled, with the query and the kind of user', async () => {
    const asked: unknown[] = [];
    const help = await openHelp({ audience: 'iam' });
    help.element.searchProvider = (query, { audience }) => {
      asked.push([query, audience]);
      return [];
    };
    await help.paste('phone');
    expect(asked).to.deep.equal([]);
    await help.settle();
    expect(asked).to.deep.equal([['phone', 'iam']]);
  });

  it('is asked once when Enter does not wait for the pause', async () => {
    const { asked, provider } = slowProvider();
    const help = await openHelp();
    help.element.searchProvider = provider;
    await help.paste('phone');
    await help.press('Enter');
    await help.settle();
    expect(asked.map(({ query }) => query)).to.deep.equal(['phone']);
  });

  it('may answer out of order: only the newest answer counts, and the older question is told so', async () => {
    const { asked, provider } = slowProvider();
    const help = await openHelp();
    help.element.searchProvider = provider;
    await help.element.search('phone');
    await help.element.search('password');
    expect(asked[0]!.signal.aborted).to.equal(true);
    asked[1]!.answer([page('New')]);
    await until('results', () => results(help).includes('New'));
    asked[0]!.answer([page('Old')]);
    await help.element.updateComplete;
    expect(results(help)).to.not.contain('Old');
  });

  it('is given up when the search is cleared or the element goes', async () => {
    const heard = hearWarnings();
    const { asked, provider } = slowProvider();
    const help = await openHelp();
    help.element.searchProvider = provider;
    await help.element.search('phone');
    await help.element.search('');
    expect(help.part('results')).to.equal(null);
    await help.element.search('password');
    help.element.remove();
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, true]);
    await pause(0);
    heard.stop();
    expect(heard.texts).to.deep.equal([]);
  });

  for (const [fault, provider] of Object.entries({
    rejects: () => Promise.reject(new Error('down')),
    throws: () => {
      throw new Error('down');
    },
    'rejects with what has no text': () => Promise.reject(Object.create(null) as Error),
    'answers with no list': () => 'down' as never,
  } satisfies Record<string, SearchProvider>)) {
    it(`does no harm when it ${fault}`, async () => {
      const heard = hearWarnings();
      const help = await openHelp();
      help.element.searchProvider = provider;
      await help.element.search('root password');
      await until('a warning', () => heard.texts.length > 0);
      heard.stop();
      expect(heard.texts[0]).to.match(/^<signin-help> the search provider failed/);
      await help.element.updateComplete;
      expect(results(help)).to.equal('');
      expect(help.openIds()).to.deep.equal(['root-password']);
    });
  }

  it('shows ten results at most, and of each as much as can be read', async () => {
    const help = await openHelp();
    const long = 'w'.repeat(1000);
    help.element.searchProvider = () =>
      Array.from({ length: 30 }, () => ({ ...page(long), text: long }));
    await help.element.search('password');
    await until('results', () => results(help).includes('www'));
    const shown = [...help.part('results')!.querySelectorAll('li')].map(textOf);
    const words = 'w'.repeat(300);
    expect(shown).to.deep.equal(Array(10).fill(`${words} (kb.example.com) ${words}`));
  });

  it('leads nowhere unsafe, and its words stay words', async () => {
    const help = await openHelp();
    help.element.searchProvider = () => [
      page('Script', 'javascript:alert(1)'),
      page('Other host', '//evil.example'),
      page('Other host, as browsers read it', '/\\evil.example'),
      page('Other host, in the open', 'http://evil.example/'),
      page('Other place, unseen', '/\u200bkb'),
      page('Page of a script', `blob:${location.origin}/1`),
      page(' ', '/kb/1'),
      page('<b>Own</b>', '/kb/2'),
      null as never,
    ];
    await help.element.search('password');
    await until('results', () => results(help).includes('Own'));
    expect(results(help)).to.equal(`More from your portal <b>Own</b> (${location.host})`);
  });

  // They were links without words, and took places of the ten.
  it('has no result without a title, and ten others beside it', async () => {
    const help = await openHelp();
    help.element.searchProvider = () => [
      ...Array.from({ length: 10 }, () => page(' ')),
      ...Array.from({ length: 20 }, (_, index) => page(`Page ${index + 1}`)),
    ];
    await help.element.search('password');
    await until('results', () => results(help).includes('Page'));
    const shown = [...help.part('results')!.querySelectorAll('a')].map(textOf);
    expect(shown).to.deep.equal(Array.from({ length: 10 }, (_, index) => `Page ${index + 1}`));
  });

  // An intranet without https answers with whole addresses of its own, and none of them showed.
  it("has the page's own site also by whole addresses", async () => {
    const help = await openHelp();
    help.element.searchProvider = () => [page('Own', `${location.origin}/kb/2`)];
    await help.element.search('password');
    await until('results', () => results(help).includes('Own'));
    expect(help.part('results')!.querySelector('a')!.href).to.equal(`${location.origin}/kb/2`);
  });

  // It stands for the document's own property of that name: "Looking in your portal" stayed for ever.
  it('has its pages also beside an image called "baseURI"', async () => {
    container().insertAdjacentHTML('beforeend', '<img name="baseURI" alt="">');
    const help = await openHelp();
    help.element.searchProvider = () => [page('Elsewhere'), page('Own', '/kb/2')];
    await help.element.search('password');
    await until('results', () => results(help).includes('Own'));
    expect(results(help)).to.contain('Elsewhere (kb.example.com)');
  });

  it('has no pages elsewhere, where a <base> of the page leads', async () => {
    const base = document.createElement('base');
    base.href = 'http://elsewhere.example/';
    document.head.append(base);
    try {
      const help = await openHelp();
      help.element.searchProvider = () => [page('Elsewhere', 'kb/2'), page('Known')];
      await help.element.search('password');
      await until('results', () => results(help).includes('Known'));
      expect(results(help)).to.equal('More from your portal Known (kb.example.com)');
    } finally {
      base.remove();
    }
  });
});
