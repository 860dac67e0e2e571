import { Scalar, visit, type Document, type YAMLError } from 'yaml';

/** What is wrong with YAML, then how to mend it, and where. */
interface SyntaxMistake {
  readonly offset: number;
  readonly reason: string;
}

const SECOND_DOCUMENT =
  'a second document begins here, and would not be read. Remove the "---" or "..." before it.';

/** Says what the YAML library complains of as an author understands it. */
export function explainSyntax(error: YAMLError, document: Document, text: string): SyntaxMistake {
  const [offset] = error.pos;
  const [what = ''] = error.message.split('\n', 1);
  if (error.code === 'MULTIPLE_DOCS') return { offset, reason: SECOND_DOCUMENT };
  if (/^Missing closing ["']/.test(what)) return unclosedQuote(document, offset);
  return {
    offset,
    reason: `${what.replace(/[.:]$/, '')}. ${mendOf(error, text.slice(0, offset))}`,
  };
}

/** The library complains where the file ends; the author looks for where the quotes begin. */
function unclosedQuote(document: Document, end: number): SyntaxMistake {
  let offset = end;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && range && range[0] < end) offset = range[0];
    },
  });
  return { offset, reason: 'the quotes that begin here do not end. Close them in this line.' };
}

function mendOf({ code, message }: YAMLError, before: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  if (code === 'MULTILINE_IMPLICIT_KEY')
    return 'Each line is "key: text", with a blank behind the colon; above an answer stands "---".';
  if (/^Unexpected scalar/.test(message) && /["'][ \t]*$/.test(before))
    return `The quotes end too early. Put the whole text in "…", and write \\" for quotes within.`;
  return 'Text with ": ", " #" or a special character at its beginning goes in quotes.';
}
