import content from 'virtual:signin-help-content/en';
import { topicHash } from '../controllers/address-controller.js';
import { HelpStore } from '../controllers/help-store.js';
import { snapshot } from '../controllers/snapshot.js';
import type { Help } from '../render/help.js';
import { completeOptions, type RenderOptions } from './options.js';

/** What the element shows first for these options, before anybody has done anything. Expects options that were read. */
export function firstHelp(options: RenderOptions): Help {
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
  store.tell(complete);
  store.ask(options.query ?? '', options.audience ?? '');
  const { openTopic } = complete;
  return snapshot(store, complete, {
    open: new Set(openTopic !== null && store.topics.has(openTopic) ? [openTopic] : []),
    correction: store.result?.correction,
    status: '',
    notice: undefined,
    feedback: new Map(),
    lastTopicId: '',
    providerResults: undefined,
    instance: 1,
    topicHref: topicHash,
  });
}

function warnInConsole(problem: string): void {
  console.warn(`<signin-help> ${problem}`);
}
