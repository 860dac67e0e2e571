import type { Say } from '../model/messages.js';
import type { Audience } from '../model/topic.js';
import type { View } from '../model/view.js';

/** What the status line counts: taken when typing has settled, so that it does not change with each key. */
export interface Counted {
  readonly view: View;
  readonly audience: Audience | '';
}

/** The words of the status line. */
export function statusLine(say: Say, { view, audience }: Counted): string {
  const { outcome, topicIds } = view;
  if (outcome === 'empty') return say('status-none');
  const key = outcome === 'all' ? 'status-all' : 'status-matches';
  const counted = say(key, { count: topicIds.length });
  if (!audience) return counted;
  return `${say('audience-chosen', { audience: say(`audience-${audience}`) })}. ${counted}`;
}
