import type { TopicId } from './topic.js';

/** Which topics there are, in order, and which of them are open. */
export interface HelpState {
  readonly topicIds: readonly TopicId[];
  readonly open: ReadonlySet<TopicId>;
  /** Opening one topic closes the others. */
  readonly single: boolean;
}

/** A topic that a transition opens or closes. */
export interface Change {
  readonly topicId: TopicId;
  readonly open: boolean;
}

/** Opens a topic; with `single`, closes the others. An unknown id changes nothing. */
export function open(state: HelpState, topicId: TopicId): HelpState {
  if (!state.topicIds.includes(topicId) || state.open.has(topicId)) return state;
  return { ...state, open: new Set(state.single ? [topicId] : [...state.open, topicId]) };
}

/** Closes a topic. An unknown or closed one changes nothing. */
export function close(state: HelpState, topicId: TopicId): HelpState {
  if (!state.open.has(topicId)) return state;
  return { ...state, open: new Set([...state.open].filter((id) => id !== topicId)) };
}

/** Opens the given topics; with `single`, only the first of them. */
export function openAll(state: HelpState, topicIds: readonly TopicId[]): HelpState {
  const wanted = state.single ? topicIds.slice(0, 1) : [...state.open, ...topicIds];
  return withOpen(state, wanted);
}

/** Closes every topic. */
export function closeAll(state: HelpState): HelpState {
  return withOpen(state, []);
}

/** Takes over a new list of topics or a new rule; open topics that are gone are closed, and `single` keeps the first open one. */
export function adopt(state: HelpState, topicIds: readonly TopicId[], single: boolean): HelpState {
  const known = new Set(topicIds);
  const kept = [...state.open].filter((id) => known.has(id));
  return { topicIds, single, open: new Set(single ? kept.slice(0, 1) : kept) };
}

/** What changed from one state to another: closed topics first, each in the order of the topics. */
export function changesBetween(before: HelpState, after: HelpState): Change[] {
  const closed = [...before.open].filter((id) => !after.open.has(id));
  const opened = [...after.open].filter((id) => !before.open.has(id));
  return [
    ...closed.map((topicId) => ({ topicId, open: false })),
    ...opened.map((topicId) => ({ topicId, open: true })),
  ];
}

function withOpen(state: HelpState, topicIds: readonly TopicId[]): HelpState {
  const known = new Set(state.topicIds);
  const open = new Set(topicIds.filter((id) => known.has(id)));
  const isSame = open.size === state.open.size && [...open].every((id) => state.open.has(id));
  return isSame ? state : { ...state, open };
}
