import type { Help } from '../render/help.js';
import { maskPersonal } from '../search/secrets.js';
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
  | 'providerResults'
  | 'instance'
  | 'topicHref'
> {
  readonly notice: Notice | undefined;
}

/** Puts together what the inner elements render. */
export function snapshot(
  store: HelpStore,
  options: HelpOptions,
  { notice, ...progress }: Progress,
): Help {
  const { say, result, query } = store;
  return {
    ...store,
    ...snapshotOptions(options),
    ...progress,
    lang: store.pack?.lang ?? '',
    linkHosts: store.pack?.linkHosts ?? [],
    hasSecret: result?.warning === 'secret',
    shoppingTopic: shoppingTopic(store),
    announcement: notice ? say(notice.key) + notice.end : '',
    isAnnouncementShown: notice !== undefined && !notice.isSilent,
    maskedQuery: query && maskPersonal(query.trim()),
  };
}

/** The best hit, when it is for shoppers of Amazon.com alone and the reader has not said to be one. */
function shoppingTopic({ result, view, topics, audience }: HelpStore): Help['shoppingTopic'] {
  const best = result?.confident ? topics.get(view.topicIds[0] ?? '') : undefined;
  const isShopping =
    audience !== 'amazon' && best?.audience.length === 1 && best.audience[0] === 'amazon';
  return isShopping ? best : undefined;
}
