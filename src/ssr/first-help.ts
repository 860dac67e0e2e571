import content from 'virtual:signin-help-content/en';
import { topicHash } from '../controllers/address-controller.js';
import { rawFacts, snapshotOptions } from '../controllers/help-options.js';
import { HelpStore } from '../controllers/help-store.js';
import { maskPersonal } from '../search/secrets.js';
import type { Help } from '../render/help.js';
import { checkOptions } from './check-options.js';
import { completeOptions, type RenderOptions } from './options.js';

/** What the element shows first for these options, before anybody has done anything. Throws a TypeError for what no option can be. */
export function firstHelp(options: RenderOptions): Help {
  checkOptions(options);
  const complete = completeOptions(options);
  const store = storeOf(options);
  const { say, topics, view, facts, query, audience, pack, result, findMatches } = store;
  const { openTopic } = complete;
  return {
    ...snapshotOptions(complete),
    say,
    topics,
    view,
    facts,
    query,
    audience,
    findMatches,
    topicHref: topicHash,
    lang: pack?.lang ?? '',
    linkHosts: pack?.linkHosts ?? [],
    open: new Set(openTopic !== null && topics.has(openTopic) ? [openTopic] : []),
    correction: result?.correction,
    hasSecret: result?.warning === 'secret',
    shoppingTopic: undefined,
    status: '',
    announcement: '',
    isAnnouncementShown: false,
    lastTopicId: '',
    maskedQuery: maskPersonal(query.trim()),
    feedback: new Map(),
    providerResults: undefined,
    instance: 1,
  };
}

function storeOf(options: RenderOptions): HelpStore {
  const complete = completeOptions(options);
  const store = new HelpStore(options.onWarning ?? warnInConsole);
  store.choose({
    pack: options.content ?? content,
    ownTopics: (options.topics ?? []).map(({ id, title, questions = [], audience = [] }) => ({
      id,
      title,
      questions,
      audience,
      text: '',
    })),
    only: complete.onlyTopics,
    hide: complete.hideTopics,
  });
  store.tell(rawFacts(complete));
  store.ask(options.query ?? '', options.audience ?? '');
  return store;
}

function warnInConsole(problem: string): void {
  console.warn(`<signin-help> ${problem}`);
}
