import type { Say } from '../model/messages.js';
import type { Audience } from '../model/topic.js';
import type { Outcome } from '../model/view.js';

/** What the status line counts: taken when typing has settled, so that it does not change with each key. */
export interface Count {
  readonly topics: number;
  readonly outcome: Outcome;
  readonly audience: Audience | '';
}

/** The words of the status line. */
export function statusLine(say: Say, { topics, outcome, audience }: Count): string {
  if (outcome === 'empty') return say('status-none');
  const counted = say(outcome === 'all' ? 'status-all' : 'status-matches', { count: topics });
  if (!audience) return counted;
  return `${say('audience-chosen', { audience: say(`audience-${audience}`) })}. ${counted}`;
}
