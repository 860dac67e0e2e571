import { Lexer, Scalar, visit, type Document, type YAMLError } from 'yaml';

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
  if (/^Flow .* end with a [\]}]$/.test(what)) return unclosedBracket(text);
  return { offset, reason: `${what.replace(/[.:]$/, '')}. ${mendOf(error, text, offset)}` };
}

/** Marks of the lexer that are no part of the text: a document, a scalar, and brackets that never end. */
const [DOCUMENT, SCALAR, FLOW_END] = ['\x02', '\x1f', '\x18'];

/** A bracket is missed where the next key stands; the author looks for where it begins. */
function unclosedBracket(text: string): SyntaxMistake {
  const open: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === FLOW_END) break;
    if (token === '[' || token === '{') open.push(offset);
    else if (token === ']' || token === '}') open.pop();
    if (token !== DOCUMENT && token !== SCALAR) offset += token.length;
  }
  const start = open.at(-1) ?? 0;
  const close = text[start] === '{' ? '}' : ']';
  const reason = `the bracket that begins here does not end. Close it with "${close}" in this line.`;
  return { offset: start, reason };
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

const KEY_LINES =
  'Each line is "key: text", with a blank behind the colon; above an answer stands "---".';
const SAME_COLUMN = 'Begin all keys in the same column, and all "-" of one list.';

function mendOf({ code, message }: YAMLError, text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [before, rest] = [text.slice(lineStart, offset), /.*/.exec(text.slice(offset))?.[0] ?? ''];
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  if (/^Implicit (?:map )?keys need/.test(message)) return KEY_LINES;
  if (code === 'BAD_INDENT') return SAME_COLUMN;
  if (code === 'NON_STRING_KEY') return 'A key is a word.';
  if (/[“”„«»]/u.test(rest)) return 'Such quotes are letters to YAML. Write straight ones, "…".';
  // A text that would need quotes has a colon or a question mark; else the trouble is in the line below, or before this one.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/: |:$|^\? /.test(rest)) return SAME_COLUMN;
  if (/^Unexpected scalar/.test(message)) {
    if (before === '') return SAME_COLUMN;
    if (/["'][ \t]*$/.test(before))
      return `The quotes end too early. Put the whole text in "…", and write \\" for quotes within.`;
  }
  if (/^Unexpected flow-\w+-end/.test(message))
    return 'Remove this bracket, or open one before it.';
  return 'Text with ": ", " #" or a special character at its beginning goes in quotes.';
}
