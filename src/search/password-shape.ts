const SHORTEST = 8; // what almost every password policy asks for at least
const KINDS = 3; // of lower case, upper case, digit and symbol: AWS's own default policy
const SMALL_LETTERS = 2; // small letters between capitals: words have as many on average, random letters fewer

const OPENING = '"\'`([{<\u00ab\u201c\u201e\u2018$\u20ac\u00a3#-';
const CLOSING = '"\'`)]}>\u00bb\u201d\u2019.,;:?-';
const LOWER = /[\p{Ll}\p{Lm}\p{Lo}]/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const DIGIT = /\d/;
const SYMBOL = /[!-/:-@[-`{-~]/;
/** Symbols that stand between the words of no name, path or number. */
const TELLING_SYMBOL = /[!@#$^*~|<>;"`{}[\]]/;
const SEPARATOR = /[^\p{L}\d]+/u;
const LETTERS = /^\p{L}+$/u;
const SMALL_RUN = /[^\p{Lu}]+/gu;

const ADDRESS = /^[a-z][a-z\d+.-]*:\/\/|^(?:mailto|tel|arn|urn|data):|^www\./i;
/** Also as far as it is typed. */
const EMAIL = /^[^@]+@(?:[a-z\d-]+\.)+[a-z]*$|^[a-z]+(?:[._-][a-z]+)+@[a-z-]*$/i;
const PATH = /^(?:[a-z]:\\|~\/|\.{1,2}\/|\\\\|\/[^/]*\/)/i;
/** Those without hyphens are no more than two kinds of characters. */
const ALIAS = /^[a-z\d]+(?:-[a-z\d]+)+$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DATE = new RegExp(
  `^(?:\\d{1,4}(?:st|nd|rd|th)?[-./,]?)?(?:${MONTHS})[a-z]{0,6}[-./,]{0,2}(?:\\d{1,2}[-./,])?\\d{1,4}$`,
  'i',
);
const TIME =
  /^(?:\d{4}-\d\d-\d\dt)?\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:[ap]m|z|[+-]\d\d:?\d\d)?$/i;
const VERSION = /^[a-z]*[/-]?v?\d+(?:\.\d+)+(?:[-+/][a-z\d.]{0,12})?$/i;
/** Words that people write together with a number, and that are then names: Windows11, Office365, Error403. */
const NUMBERED =
  /^(?:iphone|ipad|ios|macos|android|windows|office|microsoft|outlook|chrome|firefox|safari|python|error|code|status|http|version|route|base|account|case|ticket|order|invoice|oauth|build)\d{1,12}(?:pro|max|plus|mini)?$/i;

/**
 * Whether a word (no blanks) looks like a password: at least eight characters of three kinds (lower case, upper case, digit,
 * symbol), and none of the things that look so by nature, such as addresses, names in CamelCase, dates and versions.
 * `Password123` counts as one: a needless warning costs less than a leak.
 */
export function looksLikePassword(word: string): boolean {
  const bare = withoutEnds(word);
  const core = withoutBangs(bare);
  // "I forgot my Password!" shouts, "Hunter2!" does not.
  const counted = DIGIT.test(core) ? bare : core;
  if (counted.length < SHORTEST || kindsOf(counted) < KINDS) return false;
  // March2023 is a date, March2023! the password of somebody who has to change it every month.
  return !isKnownForm(core) && !DATE.test(counted) && !isName(counted);
}

/** Whether a word is an address, a host, a path, an account alias, an id, a time or a version. */
export function isKnownForm(word: string): boolean {
  return (
    [ADDRESS, EMAIL, PATH, ALIAS, UUID, TIME, VERSION, NUMBERED].some((form) => form.test(word)) ||
    isHost(word)
  );
}

/** The word without quotes, brackets and the punctuation of the sentence around it. */
export function withoutEnds(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && OPENING.includes(word.charAt(start))) start++;
  while (end > start && CLOSING.includes(word.charAt(end - 1))) end--;
  return word.slice(start, end);
}

function withoutBangs(word: string): string {
  let end = word.length;
  while (word.charAt(end - 1) === '!') end--;
  return withoutEnds(word.slice(0, end));
}

function kindsOf(word: string): number {
  return [LOWER, UPPER, DIGIT, SYMBOL].filter((kind) => kind.test(word)).length;
}

/** A host name, with what follows it. Capitals and digits in one label are no habit of host names. */
function isHost(word: string): boolean {
  const labels = (word.split(/[:/?#]/, 1)[0] ?? '').split('.');
  if (labels.length < 2 || !/^\p{L}{2,}$/u.test(labels.at(-1) ?? '')) return false;
  return labels.every(
    (label) => /^[\p{L}\d-]+$/u.test(label) && !(UPPER.test(label) && DIGIT.test(label)),
  );
}

/** Words joined by separators: `iam:ChangePassword`, `2-Factor-Authentication`, `INC-2024-00123`, `john_smith2`. */
export function isName(word: string): boolean {
  if (TELLING_SYMBOL.test(word)) return false;
  const pieces = word.split(SEPARATOR).filter(Boolean);
  // Only with all four kinds does a number tell: Correct-Horse-9 is no name, 12-Digit-Number is.
  const isMixed = LOWER.test(word) && UPPER.test(word);
  return pieces.every((piece, at) => {
    if (/^\d+$/.test(piece)) return !isMixed || at === 0;
    return isWord(piece) || (!isMixed && /^\p{L}+\d{1,4}$/u.test(piece));
  });
}

/** One word, or several in CamelCase; a number may follow a capital (EC2, V2) or lead (2FA, 1Password). */
function isWord(piece: string): boolean {
  const letters = piece
    .replace(/^\d{1,2}(?=\p{Lu})/u, '')
    .replace(/(\p{Lu})\d{1,2}(?=\p{Lu}|$)/gu, '$1');
  if (!LETTERS.test(letters)) return false;
  const smallRuns = letters.match(SMALL_RUN) ?? [];
  return letters.length <= 4 || smallRuns.join('').length >= SMALL_LETTERS * smallRuns.length;
}
