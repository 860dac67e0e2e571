import type { TopicId } from './topic.js';

/** Which topics there are, and which of them are open. */
export interface HelpState {
  /** Knows every topic by its id. */
  readonly topics: Pick<ReadonlySet<TopicId>, 'has'>;
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
  return openAll(state, [topicId]);
}

/** Closes a topic. An unknown or closed one changes nothing. */
export function close(state: HelpState, topicId: TopicId): HelpState {
  return withOpen(
    state,
    [...state.open].filter((id) => id !== topicId),
  );
}

/** Opens the given topics; with `single`, only the first of them, and closes the others. Unknown ids are passed over. */
export function openAll(state: HelpState, topicIds: readonly TopicId[]): HelpState {
  const known = topicIds.filter((id) => state.topics.has(id));
  if (known.length === 0) return state;
  return withOpen(state, state.single ? known.slice(0, 1) : [...state.open, ...known]);
}

/** Closes every topic. */
export function closeAll(state: HelpState): HelpState {
  return withOpen(state, []);
}

/** With `single`, closes every topic but the one that was opened first. */
export function keepRule(state: HelpState): HelpState {
  return openAll(state, [...state.open]);
}

/** Takes over the list of topics and `single`; open topics that are gone are closed. Closes no other: see `keepRule`. */
export function adopt(state: HelpState, topics: HelpState['topics'], single: boolean): HelpState {
  if (topics === state.topics && single === state.single) return state;
  return { topics, single, open: new Set([...state.open].filter((id) => topics.has(id))) };
}

/** What changed from one state to another: closed topics first, each in the order in which they opened. */
export function changesBetween(before: HelpState, after: HelpState): Change[] {
  const changes = ([...from]: ReadonlySet<TopicId>, to: ReadonlySet<TopicId>, open: boolean) =>
    from.filter((id) => !to.has(id)).map((topicId) => ({ topicId, open }));
  return [...changes(before.open, after.open, false), ...changes(after.open, before.open, true)];
}

function withOpen(state: HelpState, topicIds: readonly TopicId[]): HelpState {
  const open = new Set(topicIds);
  const isSame = open.size === state.open.size && topicIds.every((id) => state.open.has(id));
  return isSame ? state : { ...state, open };
}
