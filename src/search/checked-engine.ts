import { isContentPack } from '../model/pack-check.js';
import type { ContentPack } from '../model/pack.js';
import { createEngine as createUnchecked, type Engine, type EngineOptions } from './engine.js';

/**
 * Prepares the search over a compiled content pack; the index is unpacked at the first search. Throws a TypeError for anything
 * else, which would fail only then, and without a word of the reason.
 */
export function createEngine(content: ContentPack, options?: EngineOptions): Engine {
  if (isContentPack(content)) return createUnchecked(content, options);
  throw new TypeError(
    '"content" must be a compiled content pack of this version. Import it from "signin-help/content/en", or await compile() of "signin-help/compiler".',
  );
}
