import { html, nothing, type TemplateResult } from 'lit';
import { factText, type CompanyFacts } from '../model/facts.js';
import { isAllowedLink } from '../model/links.js';
import type { Say } from '../model/messages.js';
import { inlineText } from '../model/topic.js';
import type { Audience, Block, FactName, Inline, TopicId } from '../model/topic.js';
import { copyButton } from './copy-button.js';
import { marked } from './marked.js';
import { outwardLink } from './outward-link.js';

/** What an answer needs from around it. */
export interface AnswerContext {
  readonly say: Say;
  readonly facts: CompanyFacts;
  readonly audience: Audience | '';
  /** Hosts that links may lead to; any other link shows as plain text. */
  readonly linkHosts: readonly string[];
  /** Titles of the topics that a cross link can open. */
  readonly topicTitle: (topicId: TopicId) => string | undefined;
  /** Where to mark a text. */
  readonly marksIn: (text: string) => readonly { readonly start: number; readonly end: number }[];
  readonly topicHref: (topicId: TopicId) => string;
  /** Leaves out what needs a script: copy buttons. */
  readonly isStatic?: boolean;
}

/** Renders the data tree of an answer. No HTML text is involved: every string becomes a text node or a checked address. */
export function answerTemplate(blocks: readonly Block[], context: AnswerContext): unknown {
  return blocks.map((block) => blockTemplate(block, context));
}

function blockTemplate(block: Block, context: AnswerContext): unknown {
  switch (block[0]) {
    case 'p':
      return html`<p>${inlinesTemplate(block[1], context)}</p>`;
    case 'ul':
      return html`<ul>
        ${itemsTemplate(block[1], context)}
      </ul>`;
    case 'ol':
      return html`<ol>
        ${itemsTemplate(block[1], context)}
      </ol>`;
    case 'for':
      return audienceTemplate(block[1], block[2], context);
    default:
      return html`<div class="note ${block[0]}" role="note">
        <strong class="note-label">${context.say(block[0])}</strong
        >${answerTemplate(block[1], context)}
      </div>`;
  }
}

/** A list item that is one paragraph stands without it, so that steps stay close together. */
function itemsTemplate(
  items: readonly (readonly Block[])[],
  context: AnswerContext,
): TemplateResult[] {
  return items.map((item) => {
    const [first, ...rest] = item;
    if (first?.[0] !== 'p') return html`<li>${answerTemplate(item, context)}</li>`;
    return html`<li>${inlinesTemplate(first[1], context)}${answerTemplate(rest, context)}</li>`;
  });
}

/** A part for some kinds of user: says for whom as long as the reader has not chosen, then shows only where it applies. */
function audienceTemplate(
  blocks: readonly Block[],
  audiences: readonly Audience[],
  context: AnswerContext,
): unknown {
  const { audience, say } = context;
  if (audience && !audiences.includes(audience)) return nothing;
  const names = audiences.map((name) => say(`audience-${name}`)).join(', ');
  return html`<div class="for">
    ${audience ? nothing : html`<strong class="for-label">${say('for-audience', { audience: names })}</strong>`}
    ${answerTemplate(blocks, context)}
  </div>`;
}

function inlinesTemplate(inlines: readonly Inline[], context: AnswerContext): unknown {
  return inlines.map((inline) => inlineTemplate(inline, context));
}

function inlineTemplate(inline: Inline, context: AnswerContext): unknown {
  if (typeof inline === 'string') return marked(inline, context.marksIn(inline));
  switch (inline[0]) {
    case 'strong':
      return html`<strong>${inlinesTemplate(inline[1], context)}</strong>`;
    case 'em':
      return html`<em>${inlinesTemplate(inline[1], context)}</em>`;
    case 'code':
      return html`<code>${inline[1]}</code>`;
    case 'link':
      return linkTemplate(inline[1], inline[2], context);
    case 'topic':
      return topicLinkTemplate(inline[1], inline[2], context);
    case 'fact':
      return factTemplate(inline[1], inline[2], context);
  }
}

function linkTemplate(text: readonly Inline[], href: string, context: AnswerContext): unknown {
  const label = inlinesTemplate(text, context);
  if (!isAllowedLink(href, context.linkHosts)) return label;
  return outwardLink(href, inlineText(text), label);
}

function topicLinkTemplate(
  text: readonly Inline[],
  topicId: TopicId,
  context: AnswerContext,
): unknown {
  const label = inlinesTemplate(text, context);
  if (context.topicTitle(topicId) === undefined) return label;
  return html`<a part="topic-link" href=${context.topicHref(topicId)} data-topic=${topicId}
    >${label}</a
  >`;
}

const COPIED_FACTS: readonly FactName[] = ['portal', 'alias', 'sign-in'];

function factTemplate(fallback: string, name: FactName, context: AnswerContext): unknown {
  const fact = factText(context.facts, name);
  if (!fact) return marked(fallback, context.marksIn(fallback));
  const shown = html`<span part="fact">${fact.text}</span>`;
  return html`${fact.href ? outwardLink(fact.href, fact.text, shown) : shown}${
    COPIED_FACTS.includes(name) && !context.isStatic ? copyButton(fact.text, context.say) : nothing
  }`;
}
