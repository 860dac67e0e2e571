import type { Help } from '../render/help.js';
import { snapshotOptions, type HelpOptions } from './help-options.js';
import type { Notice } from './notice-controller.js';
import type { HelpStore } from './help-store.js';

/** How far the reader is: what a snapshot holds beside what the store derives. */
export interface Progress extends Pick<
  Help,
  | 'open'
  | 'correction'
  | 'status'
  | 'feedback'
  | 'lastTopicId'
  | 'maskedQuery'
  | 'providerResults'
  | 'instance'
  | 'topicHref'
> {
  readonly notice: Notice | undefined;
}

/** Puts together what the inner elements render. Expects a store that has its content. */
export function snapshot(
  store: HelpStore,
  options: HelpOptions,
  { notice, ...progress }: Progress,
): Help {
  const { say, result } = store;
  const { lang, linkHosts } = store.pack!;
  return {
    ...store,
    ...snapshotOptions(options),
    ...progress,
    lang,
    linkHosts,
    hasSecret: result?.warning === 'secret',
    shoppingTopic: shoppingTopic(store),
    announcement: notice ? say(notice.key) + notice.end : '',
    isAnnouncementShown: notice?.isSilent === false,
  };
}

/** The best hit, if it is for shoppers of Amazon.com alone and the reader has not chosen to be one. */
function shoppingTopic({ view, topics, audience }: HelpStore): Help['shoppingTopic'] {
  // Of the list that shows, as a guess on the way would take the hint away and back.
  const best = view.outcome === 'covered' ? topics.get(view.topicIds[0] ?? '') : undefined;
  return audience !== 'amazon' && best?.audience.join() === 'amazon' ? best : undefined;
}
