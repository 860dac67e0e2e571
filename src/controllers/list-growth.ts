import type { ReactiveControllerHost } from 'lit';
import type { TopicId } from '../model/topic.js';
import type { Help } from '../render/help.js';
import { ANSWER, TITLE, WHOLE, type Extent } from '../render/topic.js';
import { whenNear } from './when-near.js';
import { Timer } from './while-connected.js';

/** Up to this many topics, closed answers are rendered too, so that find-in-page and print reach them. */
export const MOST_RENDERED = 200;
/** Topics of a long list that show at first, and each time that the reader comes near the end: one and a half screens. */
const ROWS = 30;
/** Up to this many topics all show at once: ours and a page's own. */
const FEW = 50;
/** Closed answers that are rendered at a time: 10 ms on a phone, four times slower than here. */
const ANSWERS = 4;
/**
 * The page is painted first, also by a busy browser. Chromium looks for the words of a link (`#:~:text=`) up to half a second after
 * the page has loaded: with twice this pause, and slowed down eight times, it missed some.
 */
const PAUSE_MS = 200;
/** Firefox looks for them only while the page loads, and tells no script that there are any. Known by a property, for jsdom has no `CSS`. */
const looksOnce = (): boolean => 'mozInnerScreenX' in globalThis;

/** How much of a list is rendered. */
export interface ListGrowth {
  /** Takes over the snapshot that is about to be rendered. */
  follow(help: Help): void;
  /** How much of a topic to render, once it shows. */
  extentOf(id: TopicId): Extent;
  /** The topics that show. The rest of a long list comes when the reader comes near. */
  shown(help: Help): readonly TopicId[];
  /** Renders up to `most` more rows and answers out of sight, unless there are too many topics. */
  render(extent: Extent, most: number): void;
}

/** Grows a list: first some rows, more when the reader comes near their end, closed answers while the page is idle. */
export function growList(host: ReactiveControllerHost & ParentNode): ListGrowth {
  /** What was rendered stays: find-in-page and a closing animation need it. */
  const extents = new Map<TopicId, Extent>();
  /** Topics that were opened or visited: they show wherever they stand in the list, until they are closed and the list changes. */
  const visited = new Set<TopicId>();
  const later = new Timer(host);
  let rows = 0;
  let isIdle = false;
  let now: Help | undefined;

  const extentOf = (id: TopicId): Extent => extents.get(id) ?? TITLE;

  function grow(more: number): void {
    rows += more;
    host.requestUpdate();
  }

  function render(extent: Extent, most: number): void {
    const { topics } = now ?? {};
    if (!topics || topics.size > MOST_RENDERED) return;
    const next = [...topics.keys()].filter((id) => extentOf(id) < extent).slice(0, most);
    if (next.length === 0 && rows >= topics.size) return;
    for (const id of next) extents.set(id, extent);
    grow(most);
  }

  function renderMore(): void {
    isIdle = true;
    render(ANSWER, looksOnce() && document.readyState !== 'complete' ? ROWS : ANSWERS);
  }

  /** While topics are still to come: the last row, before any visited topics from further down. */
  function lastRow(): Element | undefined {
    const isMore = rows < (now?.view.topicIds.length ?? 0);
    return isMore ? host.querySelectorAll('.topic')[rows - 1] : undefined;
  }

  host.addController({
    hostConnected: () => later.start(renderMore, looksOnce() ? 0 : PAUSE_MS),
    hostUpdated: () => {
      if (isIdle) later.start(renderMore);
    },
  });
  whenNear(host, lastRow, () => grow(ROWS));

  return {
    follow(help) {
      // Where a search is over, the row that it brought would stand for the end of the list, and those between would not come.
      if (help.view !== now?.view)
        for (const id of visited) if (!help.open.has(id)) visited.delete(id);
      now = help;
      rows ||= help.topics.size > FEW ? ROWS : FEW;
      for (const id of help.open) extents.set(id, WHOLE);
      visited.add(help.lastTopicId);
    },
    extentOf,
    shown: ({ view }) => view.topicIds.filter((id, at) => at < rows || visited.has(id)),
    render,
  };
}
