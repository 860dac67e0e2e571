import content from 'virtual:signin-help-content/en';
import { didYouMean } from '../compiler/did-you-mean.js';
import type { Warn } from '../controllers/console-warning.js';
import { tellUnknownTopics } from '../controllers/help-options.js';
import { HelpStore } from '../controllers/help-store.js';
import { snapshot } from '../controllers/snapshot.js';
import { echo } from '../model/text.js';
import { topicHash } from '../model/topic-hash.js';
import { AUDIENCES, isAudience, type Audience, type TopicId } from '../model/topic.js';
import { parseIds } from '../model/view.js';
import type { Help } from '../render/help.js';
import { completeOptions, type OwnTopicHtml, type RenderOptions } from './options.js';
import { TOPIC_FIELDS } from './read-options.js';

/** What the element shows first for these options, before anybody has done anything. Expects options that were read. */
export function firstHelp(options: RenderOptions): Help {
  const complete = completeOptions(options);
  const warn = options.onWarning ?? warnInConsole;
  const store = new HelpStore(warn);
  store.choose({
    pack: options.content ?? content,
    ownTopics: (options.topics ?? []).map(({ id, title, questions = [], audience = [] }) => ({
      id,
      title,
      questions,
      audience: knownKinds(id, audience, warn),
      text: '',
    })),
    only: complete.onlyTopics,
    hide: complete.hideTopics,
  });
  options.topics?.forEach((topic) => tellSlips(topic, warn));
  const { allIds } = store;
  // A slip in an id shows as a topic that stays closed, or away, or there.
  tellUnknownTopics(complete, allIds, warn, (id) => didYouMean(id, allIds));
  store.tell(complete);
  store.ask(options.query ?? '', options.audience ?? '');
  const [openTopic = ''] = parseIds(complete.openTopic);
  return snapshot(store, complete, {
    open: new Set(store.topics.has(openTopic) ? [openTopic] : []),
    correction: store.result?.correction,
    status: '',
    notice: undefined,
    feedback: new Map(),
    lastTopicId: '',
    maskedQuery: '', // no message is begun
    providerResults: undefined,
    instance: 1,
    topicHref: topicHash,
  });
}

/** The kinds of user that a topic names, as the element takes them from `data-audience`. */
function knownKinds(id: TopicId, words: readonly string[], warn: Warn): Audience[] {
  if (words.includes('anyone')) return [];
  for (const word of words.filter((word) => !isAudience(word)))
    warn(
      `own topic "${id}": audience knows ${AUDIENCES.join(', ')}; "${echo(word)}" is passed over.`,
    );
  return words.filter(isAudience);
}

/** Topics may have fields of the page's own; warns only of one that looks like a misspelt field of ours. */
function tellSlips(topic: OwnTopicHtml, warn: Warn): void {
  for (const field of Object.keys(topic)) {
    const mend = TOPIC_FIELDS.includes(field) ? '' : didYouMean(field, TOPIC_FIELDS);
    if (mend) warn(`own topic "${topic.id}" has no field "${echo(field)}".${mend}`);
  }
}

function warnInConsole(problem: string): void {
  console.warn(`<signin-help> ${problem}`);
}
