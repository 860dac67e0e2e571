/**
 * Every word that the interface says, by name. The value lists the placeholders that the text must hold;
 * `plural` marks a text that has one form for each plural category of its language.
 */
export const MESSAGE_KEYS = {
  'search-label': [],
  'search-hint': [],
  'search-clear': [],
  'status-matches': ['plural', 'count'],
  'status-all': ['plural', 'count'],
  'status-none': [],
  perhaps: [],
  'correction-label': ['query'],
  'warning-secret': [],
  'warning-amazon': ['topic'],
  'audience-legend': [],
  'audience-any': [],
  'audience-root': [],
  'audience-root-hint': [],
  'audience-iam': [],
  'audience-iam-hint': [],
  'audience-identity-center': [],
  'audience-identity-center-hint': [],
  'audience-federated': [],
  'audience-federated-hint': [],
  'audience-builder-id': [],
  'audience-builder-id-hint': [],
  'audience-amazon': [],
  'audience-amazon-hint': [],
  'audience-chosen': ['audience'],
  'for-audience': ['audience'],
  'open-all': [],
  'close-all': [],
  caution: [],
  note: [],
  copy: ['text'],
  copied: [],
  'copy-by-hand': [],
  'copy-link': ['title'],
  'link-copied': [],
  'feedback-question': [],
  'feedback-yes': [],
  'feedback-no': [],
  'feedback-thanks-yes': [],
  'feedback-thanks-no': [],
  'empty-title': [],
  'empty-text': [],
  'contact-title': [],
  'contact-text': ['admin'],
  'contact-admin': [],
  'contact-write': [],
  'contact-page': ['admin'],
  'contact-support': ['topic'],
  'draft-label': [],
  'draft-copy': [],
  'draft-mail': [],
  'draft-ticket': [],
  'draft-subject': [],
  'draft-greeting': ['name'],
  'draft-greeting-plain': [],
  'draft-topic': ['title'],
  'draft-query': ['query'],
  'draft-audience': ['audience'],
  'draft-organization': ['alias'],
  'draft-close': [],
  'draft-safety': [],
  reviewed: ['date'],
  'results-title': [],
  'results-loading': [],
} as const satisfies Record<string, readonly string[]>;

export type MessageKey = keyof typeof MESSAGE_KEYS;

/** Plural categories of CLDR, as Intl.PluralRules names them; `other` is always there. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The words of one language. */
export type Messages = Readonly<Record<MessageKey, string | PluralForms>>;

/** Says a message with its placeholders filled in. `count` also chooses the plural form. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** Returns the voice of one language: texts of `messages`, plural forms and numbers by the rules of `lang`. */
export function createSay(messages: Messages, lang: string): Say {
  // Made on first use: loading a language's rules takes longer than rendering all topics.
  let plurals: Intl.PluralRules | undefined;
  return (key, values = {}) => {
    // A pack of another version may lack a message.
    const message = (messages as Partial<Messages>)[key] ?? '';
    const text =
      typeof message === 'string'
        ? message
        : (message[(plurals ??= new Intl.PluralRules(lang)).select(Number(values['count']))] ??
          message.other);
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? value.toLocaleString(lang) : value;
    });
  };
}
