import type { Audience, TopicId } from '../model/topic.js';

/** What the indexer is given of one topic. */
export interface IndexedTopic {
  readonly id: TopicId;
  readonly title: string;
  /** How people ask; they teach the search and are not shown. */
  readonly questions: readonly string[];
  /** Exact on-screen messages that the topic answers. */
  readonly errors: readonly string[];
  /** The answer without markup. */
  readonly text: string;
  readonly audience: readonly Audience[];
}

/** What the indexer is given besides the topics; all of it may be empty. */
export interface SearchVocabulary {
  /** Groups of spellings of one thing (`[mfa, 2fa, two factor]`); the first stands for all. */
  readonly variants: readonly (readonly string[])[];
  /** Groups of words that mean nearly the same (`[close, delete, cancel]`). */
  readonly similar: readonly (readonly string[])[];
  /** Words that say nothing to the search (`please`), or look like misspelt words of the topics without being any (`slow`, `show`). */
  readonly ordinary: readonly string[];
  /** Questions that no topic covers: they teach the search what to refuse. */
  readonly offTopic: readonly string[];
  /** Questions that one or several topics answer equally well: they teach the search as a topic's own questions do. */
  readonly shared: readonly { readonly question: string; readonly topics: readonly TopicId[] }[];
}

export interface IndexInput extends SearchVocabulary {
  /** BCP 47 tag of the content's language. */
  readonly lang: string;
  readonly topics: readonly IndexedTopic[];
}
