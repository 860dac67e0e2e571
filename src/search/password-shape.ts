import { typoDistance } from './edit-distance.js';

const SHORTEST = 8; // what almost every password policy asks for at least
const SHORTEST_SAID = 4; // shorter words after "password is" are words of the sentence
const SHORTEST_NEXT = 7; // not o365, win10
const KINDS_NEEDED = 3; // AWS's own default policy

/** Quotes, brackets, and the punctuation of the sentence. At most nine, so that the work stays linear. */
const ENDS = /^["'`\u2018-\u201f\xab([{<$#@*-]{1,9}|["'`\u2018-\u201f\xbb)\]}>*.,;:?-]{1,9}$/g;
/** Characters that no name, path or number has between its words. */
const TELLING = /[!@#$^]|[%&*+|~{}].*[%&*+|~{}]/;
/**
 * Paths and addresses, hosts and file names, ARNs, error codes in hexadecimal, roles of Identity Center, e-mail addresses also as far
 * as they are typed, users of a machine as SSH names them, versions, and products with a number.
 */
const KNOWN =
  /[\\/].*[\\/]|\.[a-z]+(?:[/:?#]|$)|^(?:arn:|0x|awsres)|^[\w.+-]+@(?!ss)(?:[a-z.-]*|(?:ip-)?\d+(?:[.-]\d+){3})$|^[a-z]+\d+\.\d+$|^(?:iphone|pixel|macbook|windows|office|android|chrome|firefox|yubikey|error|account|ticket|user|page|employee)\w*?\W?\d/i;

/**
 * Words that people say about a password and not as one, also with one slip. Beginnings of them count too, or the warning would
 * flash while somebody types.
 */
const ORDINARY =
  'wrong right correct incorrect invalid expired reset require missing lost forgotten change weak fine here there what where ' +
  'that gone broken unknown empty different stolen denied reject refuse accept working save definite help case secret email ' +
  'long short blank secure strong simple good temporary known optional true false null dead hidden now';
/** Letters, then digits. */
const NUMBERED = /^[a-z]+\d+[a-z]*$/i;
const ORDINARY_ENDING = /(?:ed|ing|ly)$/;
/** The text after a password, where the sentence ends or goes on about something else. */
const CLAUSE_END = /^ ?$|^ (?:and|but|or|it|help|please|user|account)\b/i;

/**
 * Whether a word (no blanks) looks like a password: at least eight characters of three kinds (lower case, upper case, digit,
 * symbol), and no name, address or the like. `Password123` counts: a needless warning costs less than a leak.
 */
export function looksLikePassword(word: string): boolean {
  const bare = bareWord(word, SHORTEST);
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].map((kind) => kind.test(bare));
  const isMixed = kinds[0]! && kinds[1]!;
  return (
    kinds.filter(Boolean).length >= KINDS_NEEDED &&
    (TELLING.test(bare) || (isMixed && !bare.split(/[^\p{L}\d]/u).every(isName)))
  );
}

/**
 * A number, a word, or several in CamelCase, where a number may follow a capital (EC2, V2) or lead (2FA, 1Password).
 * Each word begins with its own capital, so there is one way to read them; few words have two letters, random letters often do.
 */
function isName(piece: string): boolean {
  return /^(?:(?:\p{Ll}|\p{Lu}*)\d*|(?:\d{0,2}|[^\p{Lu}\d]*)(?:I[dns]|On|To|\p{Lu}(?:\d{1,2}|[^\p{Lu}\d]{2,}|.$)?)*)$/u.test(
    piece,
  );
}

/** Whether the word right after "password is" is the password, by its look and by what stands behind it. */
export function isSaidPassword(word: string, after: string): boolean {
  const bare = bareWord(word, SHORTEST_SAID);
  if (/^\p{L}+$/u.test(bare)) {
    const isLast = /[^\p{L}]$/u.test(word) || CLAUSE_END.test(after);
    return isLast && !ORDINARY_ENDING.test(bare) && !isOrdinary(bare.toLowerCase());
  }
  // "is 8-characters long" and "is case-sensitive" go on; "is correct-horse-battery-staple" does not.
  return /[\d@#$^]|-.*-.*-/.test(bare) && !/^\d{1,2}-[a-z]/i.test(bare);
}

function isOrdinary(word: string): boolean {
  return ORDINARY.split(' ').some((ordinary) => typoDistance(word, ordinary, 1, true) < 2);
}

/**
 * Whether a word further behind "password" is it: in "password for the console is" and "changed my password to" a word of letters
 * is one of the sentence.
 */
export function isDistantPassword(word: string): boolean {
  return NUMBERED.test(bareWord(word, SHORTEST_SAID));
}

/** Whether the word right behind "password" is it, without an "is": at least seven letters and digits, as short ones are products. */
export function isNextPassword(word: string): boolean {
  return NUMBERED.test(bareWord(word, SHORTEST_NEXT));
}

/** The word without quotes and punctuation around it; "" when it is too short, or known to be something else. */
function bareWord(word: string, shortest: number): string {
  const inside = word.replace(ENDS, '');
  // "I forgot my Password!" shouts, "Hunter2!" does not.
  const bare = /\d/.test(inside) ? inside : inside.replaceAll('!', '');
  return bare.length < shortest || KNOWN.test(bare) ? '' : bare;
}
