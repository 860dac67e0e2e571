import type { Audience } from '../model/topic.js';

/** A page of the portal's own knowledge base that answers a query. */
export interface ProviderResult {
  readonly title: string;
  /** https address, or one on the own site, also relative to the page. */
  readonly url: string;
  /** A sentence that tells more. */
  readonly text?: string;
}

/**
 * The portal's own search. It is asked once typing has settled, never with a secret in the query; `signal` aborts when the
 * answer is no longer wanted. It may be late or fail: the baked topics do not wait for it.
 */
export type SearchProvider = (
  query: string,
  options: { readonly audience: Audience | ''; readonly signal: AbortSignal },
) => Promise<readonly ProviderResult[]> | readonly ProviderResult[];
