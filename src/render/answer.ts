import { html, nothing } from 'lit';
import { factText, type CompanyFacts } from '../model/facts.js';
import { isAllowedLink } from '../model/links.js';
import type { Say } from '../model/messages.js';
import { partsWithin, plainText } from '../model/topic.js';
import type { Audience, FactName, Parts, TopicId } from '../model/topic.js';
import type { TextRange } from '../search/engine.js';
import { iconButton } from './icon-button.js';
import { copyIcon } from './icons.js';
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
  readonly marksIn: (text: string) => readonly TextRange[];
  readonly topicHref: (topicId: TopicId) => string;
  /** Leaves out what needs a script: copy buttons. */
  readonly isStatic?: boolean;
}

/** Renders the data tree of an answer. No HTML text is involved: every string becomes a text node or a checked address. */
export function answerTemplate(parts: Parts, context: AnswerContext): unknown {
  const shown = parts.map((part) => partTemplate(part, context));
  // Lit keeps two comment nodes for each item of a list, and most texts have one part.
  return shown.length > 1 ? shown : shown[0];
}

function partTemplate(part: Parts[number], context: AnswerContext): unknown {
  if (typeof part === 'string') return marked(part, context.marksIn(part));
  if (part[0] === 'ul' || part[0] === 'ol') {
    const [kind, ...items] = part;
    const list = items.map((item) => html`<li>${answerTemplate(item, context)}</li>`);
    return kind === 'ul'
      ? html`<ul>
          ${list}
        </ul>`
      : html`<ol>
          ${list}
        </ol>`;
  }
  const parts = partsWithin(part);
  const inside = answerTemplate(parts, context);
  switch (part[0]) {
    case 'p':
      return html`<p>${inside}</p>`;
    case 'strong':
      return html`<strong>${inside}</strong>`;
    case 'em':
      return html`<em>${inside}</em>`;
    case 'code':
      return html`<code>${part[1]}</code>`;
    case 'link':
      return isAllowedLink(part[1], context.linkHosts)
        ? outwardLink(part[1], plainText(parts), inside)
        : inside;
    case 'topic':
      return context.topicTitle(part[1]) === undefined
        ? inside
        : html`<a part="topic-link" href=${context.topicHref(part[1])} data-topic=${part[1]}
            >${inside}</a
          >`;
    case 'fact':
      return factTemplate(part[1], inside, context);
    case 'for':
      return audienceTemplate(part[1], inside, context);
    default:
      return html`<div class="note ${part[0]}" role="note">
        <strong class="note-label">${context.say(part[0])}</strong>${inside}
      </div>`;
  }
}

/** A part for some kinds of user: labelled until the reader has chosen one, then shown only to them. */
function audienceTemplate(
  audiences: readonly Audience[],
  inside: unknown,
  { audience, say }: AnswerContext,
): unknown {
  if (audience && !audiences.includes(audience)) return nothing;
  const names = audiences.map((name) => say(`audience-${name}`)).join(', ');
  return html`<div class="for">
    ${audience ? nothing : html`<strong class="for-label">${say('for-audience', { audience: names })}</strong>`}
    ${inside}
  </div>`;
}

const COPIED_FACTS: readonly FactName[] = ['portal', 'alias', 'sign-in'];

function factTemplate(name: FactName, fallback: unknown, context: AnswerContext): unknown {
  const fact = factText(context.facts, name);
  if (!fact) return fallback;
  const { text, href } = fact;
  const shown = html`<span part="fact">${text}</span>`;
  const isCopied = COPIED_FACTS.includes(name) && !context.isStatic;
  return html`${href ? outwardLink(href, text, shown) : shown}${
    isCopied
      ? iconButton('copy-button', copyIcon, context.say('copy', { text }), { copy: text })
      : nothing
  }`;
}
