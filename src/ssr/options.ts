import type { HelpOptions } from '../controllers/help-options.js';
import { PROPERTIES } from '../controllers/properties.js';
import { attributeOf } from '../model/attribute.js';
import type { ContentPack } from '../model/pack.js';
import type { Audience, TopicId } from '../model/topic.js';
import { escapeHtml } from './template-text.js';

/** A topic of the page's own. */
export interface OwnTopicHtml {
  readonly id: TopicId;
  readonly title: string;
  /** How people ask for it. */
  readonly questions?: readonly string[] | undefined;
  readonly audience?: readonly Audience[] | undefined;
  /** The answer as HTML that the page trusts: it is not escaped. */
  readonly html: string;
}

type Attributes = { readonly [Key in keyof HelpOptions]?: HelpOptions[Key] | undefined };

/** The attributes of `<signin-help>` in camel case, and what a server decides. All may be left out. */
export interface RenderOptions extends Attributes {
  readonly query?: string | undefined;
  readonly audience?: Audience | '' | undefined;
  readonly lang?: string | undefined;
  /** The content to render; the built-in English content by default. The page must hand the same to the element. */
  readonly content?: ContentPack | undefined;
  /** Topics of the page's own. */
  readonly topics?: readonly OwnTopicHtml[] | undefined;
  /** HTML inside the tag, for its slots. It is not escaped. */
  readonly children?: string | undefined;
  /** For a Content-Security-Policy that allows inline styles by nonce. */
  readonly nonce?: string | undefined;
  /** Told of each value that is left out; by default the console is. */
  readonly onWarning?: ((problem: string) => void) | undefined;
}

/** The options with every default in its place, as the element has them. Expects options that were read. */
export function completeOptions(options: RenderOptions): HelpOptions {
  return { ...PROPERTIES, ...(options as Partial<HelpOptions>), content: options.content };
}

/** The attributes of the tag: ` admin-email="it@example.com" single`. */
export function attributesOf(options: RenderOptions): string {
  // Every element has a language, so that it is no property of this one.
  return Object.entries({ ...PROPERTIES, lang: '' })
    .map(([key, fallback]) => {
      const name = attributeOf(key);
      const value: unknown = (options as Readonly<Record<string, unknown>>)[key];
      if (fallback === undefined || value === '') return '';
      if (typeof value === 'boolean') return value ? ` ${name}` : '';
      const isText = typeof value === 'string' || typeof value === 'number';
      return isText ? ` ${name}="${escapeHtml(String(value))}"` : '';
    })
    .join('');
}
