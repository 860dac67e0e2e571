import { html, nothing, type TemplateResult } from 'lit';
import { FACT_KEYS, factText } from '../model/facts.js';
import type { FactName } from '../model/topic.js';
import { answerTemplate } from '../render/answer.js';
import type { Help, ListedTopic } from '../render/help.js';
import { localDate } from '../render/local-date.js';
import { directionOf } from './direction.js';
import type { RenderOptions } from './options.js';
import { firstHelp } from './first-help.js';
import { readOptions } from './read-options.js';
import { SHEET_STYLES } from './sheet-styles.js';
import { escapeHtml, htmlOf } from './template-text.js';

const SHEET_OPTIONS = [
  ...FACT_KEYS,
  'content',
  'onlyTopics',
  'hideTopics',
  'onWarning',
] as const satisfies readonly (keyof RenderOptions)[];

/** The company facts, the content and which topics, as for `renderToString`. */
export type SheetOptions = Pick<RenderOptions, (typeof SHEET_OPTIONS)[number]>;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The emergency sheet: one HTML file with all answers open and no script, to print or to keep on a share. */
export function renderSheet(options: SheetOptions = {}): string {
  const help = firstHelp(readOptions(options, SHEET_OPTIONS));
  const title = escapeHtml(
    [help.facts.organization, help.say('draft-subject')].filter(Boolean).join(': '),
  );
  return `<!doctype html>
<html lang="${escapeHtml(help.lang)}" dir="${directionOf(help.lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${SHEET_STYLES}</style>
<h1>${title}</h1>
${htmlOf(factsTemplate(help), () => '')}
${htmlOf(topicsTemplate(help), () => '')}
`;
}

/** How to reach who can help. */
function factsTemplate(help: Help): TemplateResult | typeof nothing {
  const { say, facts } = help;
  const rows: readonly (readonly [string, FactName])[] = [
    [say('contact-admin'), 'admin'],
    [say('draft-ticket'), 'ticket'],
    [say('audience-identity-center'), 'portal'],
    [say('audience-iam'), 'sign-in'],
  ];
  const known = rows.flatMap(([label, name]) => {
    const fact = factText(facts, name);
    return fact ? [{ label, ...fact }] : [];
  });
  const { adminEmail } = facts;
  if (known.length === 0) return nothing;
  return html`<dl class="facts">
    ${known.map(
      ({ label, text, href }) =>
        html`<dt>${label}</dt>
          <dd>
            ${
              href === undefined
                ? text
                : html`<a class=${text === href ? 'address' : nothing} href=${href}>${text}</a>`
            }
            ${href?.startsWith('mailto:') && text !== adminEmail ? adminEmail : nothing}
          </dd>`,
    )}
  </dl>`;
}

function topicsTemplate(help: Help): TemplateResult {
  const topics = [...help.topics.values()];
  return html`<nav>
      <ol>
        ${topics.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ol>
    </nav>
    <main>${topics.map((topic) => topicTemplate(topic, help))}</main>`;
}

function topicTemplate({ id, title, answer = [], reviewed }: ListedTopic, help: Help): unknown {
  return html`<section id=${id}>
    <h2>${title}</h2>
    ${answerTemplate(answer, {
      ...help,
      isStatic: true,
      topicTitle: (topicId) => help.topics.get(topicId)?.title,
      topicHref: (topicId) => `#${topicId}`,
      marksIn: () => [],
    })}
    ${
      reviewed
        ? html`<p class="reviewed">
            ${help.say('reviewed', { date: localDate(reviewed, help.lang) })}
          </p>`
        : nothing
    }
  </section>`;
}
