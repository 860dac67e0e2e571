/**
 * Every mistake that the compiler refuses, by its stable name, with what it means. The name is the message's `ruleId`;
 * the documentation's table is generated from this list.
 */
export const MISTAKES = {
  'folder-missing': 'The content folder cannot be found, or it is not a folder.',
  'folder-empty': 'The content folder holds no topic.',
  'language-missing': 'The content folder holds no folder of the language asked for.',
  'language-invalid': 'The language asked for is not a BCP 47 tag.',
  'file-unreadable': 'A file cannot be read, or is not a plain file.',
  'file-too-large': 'A file is larger than 512 kB.',
  'file-name': 'A topic file has a name that cannot be the id of a topic.',
  'file-name-clash': 'Two file names differ only by upper and lower case.',
  'symlink-outside': 'A symbolic link leads out of the content folder.',
  'symlink-broken': 'A symbolic link leads nowhere or in a circle.',
  'invalid-utf-8': 'A file is not UTF-8 text.',
  'damaged-text': 'A text was saved in the wrong encoding, and letters were lost.',
  'hidden-character': 'A text holds a control character that a reader does not see.',
  'too-complex': 'A file is longer or deeper than any answer needs to be.',
  'front-matter-missing':
    'A topic does not begin with front matter, or its front matter does not end.',
  'yaml-syntax': 'The YAML cannot be read.',
  'yaml-joined': 'An item of a list is indented so far that it belongs to the text above it.',
  'yaml-alias': 'The YAML uses anchors or aliases.',
  'yaml-tag': 'The YAML uses tags.',
  'duplicate-key': 'The same key stands twice.',
  'unknown-key': 'A key is not known.',
  'missing-key': 'A required key is missing.',
  'wrong-type': 'A value is of another type than asked for.',
  'empty-text': 'A text is empty, or has no letter or digit where the search needs one.',
  'title-length': 'A title is longer than 120 characters.',
  'unknown-audience': 'A kind of user is not known.',
  'audience-anyone': 'A list of kinds of user names "anyone" and others beside it.',
  'not-a-date': 'A date of review is not a day of the calendar.',
  'future-date': 'A date of review lies in the future.',
  'duplicate-order': 'Two topics have the same place in the order.',
  'unknown-placeholder': 'A message holds a placeholder that it is not given.',
  'missing-placeholder': 'A message, or a question of a pattern, lacks a placeholder.',
  'plural-form':
    'A message has plural forms that its language does not know, or lacks the form "other".',
  'host-name': 'An entry of the list of hosts is not a host name.',
  heading: 'An answer holds a heading.',
  image: 'An answer holds an image.',
  'raw-html': 'An answer holds HTML.',
  'block-quote': 'An answer holds a block quote.',
  'code-block': 'An answer holds a block of code.',
  'thematic-break': 'An answer holds a horizontal rule.',
  'hard-break': 'An answer holds a forced line break.',
  table: 'An answer holds a table.',
  'link-reference': 'An answer holds a link definition, a link by reference or a footnote.',
  'unknown-markdown': 'An answer holds Markdown that the compiler does not know.',
  'unknown-directive': 'An answer holds a directive that is not known, or in the wrong form.',
  'directive-attribute': 'A directive has an unknown, missing or wrong attribute.',
  'directive-label': 'A block directive has a label.',
  'directive-fence': 'The colons that end a block directive are missing or surplus.',
  'directive-nested': 'A block directive stands where it may not.',
  'fact-fallback': 'The fallback of a company fact is empty or more than plain text.',
  'fact-in-link': 'A company fact stands within a link.',
  'nested-too-deep': 'Lists, directives or marks are nested too deep.',
  'list-start': 'An ordered list does not start at 1.',
  'empty-item': 'A list item is empty.',
  'empty-block': 'A block directive is empty.',
  'empty-answer': 'A topic has no answer.',
  'broken-link': 'What should be a link is none, and readers would see its brackets.',
  'link-text': 'A link has no text, or its text shows another address than its target.',
  'link-title': 'A link has a title.',
  'link-address': 'A link is not a plain https address.',
  'link-host': 'A link leads to a host that is not on the list.',
  'link-topic': 'A link or question names a topic that is not there, or a link its own.',
} as const satisfies Record<string, string>;

/** The stable name of a mistake. */
export type MistakeId = keyof typeof MISTAKES;

/** What the compiler mentions without refusing it, by its stable name. */
export const WARNINGS = {
  'language-unknown': 'A language is not known; it may be misspelt, or be the code of a country.',
  'unknown-file': 'A file or folder stands where nothing is read from it.',
  'message-fallback': 'Messages are missing; the built-in English words take their place.',
  'message-english': 'Messages of another language are English still.',
  'yaml-comment': 'A comment stands behind a text without quotes, and may be its end.',
  'competing-question': 'The same question is claimed by two topics.',
  'variant-twice': 'A spelling stands in two groups of variants.',
  'taught-twice': 'A question is taught to a topic, and as one that no topic covers.',
  'test-taught': 'A search test is the title or a question of its own topic.',
  'competing-error': 'The same error message is claimed by two topics.',
  'short-error': 'An error message is a single word, which stands in many questions.',
  'review-due': 'A topic was reviewed more than 180 days ago.',
  'hard-to-read': 'An answer is harder to read than plain English.',
  'literal-markup':
    'An answer or a title holds what looks like a mark, a step or a link, and readers would see it as it stands.',
  'dead-end': 'An answer ends without something to do.',
} as const satisfies Record<string, string>;

/** The stable name of a warning. */
export type WarningId = keyof typeof WARNINGS;
