import type { Messages } from './messages.js';
import type { Topic } from './topic.js';

/** The shape of packs that this version reads and writes. A pack of another format is refused. */
export const PACK_FORMAT = 2;

/** The compiled content of one language: plain JSON, made by the compiler, read by the element and the engine. */
export interface ContentPack {
  readonly format: typeof PACK_FORMAT;
  /** BCP 47 tag of the language of every word in the pack. */
  readonly lang: string;
  /** The words of the interface. */
  readonly messages: Messages;
  /** In the order in which a reader first sees them. */
  readonly topics: readonly Topic[];
  /** Hosts that a link in an answer may lead to. */
  readonly linkHosts: readonly string[];
  /** Groups of spellings of one thing; the first stands for all. The search needs them to read a query. */
  readonly variants: readonly (readonly string[])[];
  /** The packed search index (search/packed-index.ts). */
  readonly index: string;
}
