/** Everything public, without side effects: importing this module defines no element. */
export { defineSigninHelp } from './define.js';
export { searchProviderContext } from './elements/help-context.js';
export { SigninHelp } from './elements/signin-help.js';
export * from './model/events.js';
export type { ContentPack } from './model/pack.js';
export type { Audience, Block, FactName, Inline, Parts, Topic, TopicId } from './model/topic.js';
export { createEngine } from './search/checked-engine.js';
export type { Engine, SearchOptions } from './search/engine.js';
export type { ProviderResult, SearchProvider } from './search/provider.js';
export type { Hit, SearchResult } from './search/searcher.js';
