import { typoDistance } from './edit-distance.js';
import { isKnownForm, looksLikePassword, withoutEnds } from './password-shape.js';

const SHORTEST = 4; // shorter words after "password is" are words of the sentence
const TYPO = 1; // "worng", "incorect"

const NAMES =
  'pas+w[or]{0,3}d|passphrase|pwd|kennwort|passwort|contrasena|(?:^|[^a-z])(?:passcode|pass|pw|pin|senha)';
const IS = "(?: +(?:is|was|ist|es|(to))| ?'s)(?: *[:=]+ *| +(?:(?:now|still|currently|just) +)?)";
/** "Password", also misspelt, up to three more words ("for the console"), then a colon, "is" or "to". */
const SAID = new RegExp(`(?:${NAMES})((?: +[a-z']+){0,3}?)(?: *[:=]+ *|${IS})`, 'gi');

/** What is said of passwords rather than as one. Words in -ed, -ing and -ly need no mention but for while they are typed. */
const ORDINARY = (
  'wrong right correct incorrect invalid valid okay expired expiring reset required needed missing lost forgotten forgot gone ' +
  'unknown known changed changing weak strong short long never always also still same different unset empty blank ' +
  'hidden secret stolen leaked compromised hacked exposed broken locked blocked disabled rejected refused denied ' +
  'accepted working failing saved stored safe fine good here there what which where when that this mine ours because ' +
  'with without from into about than then only even really definitely probably maybe please help need want cannot ' +
  'cant dont doesnt isnt wont temporary permanent outdated nowhere recognised recognized saying being case sensitive ' +
  'just complicated difficult easy hard stuck dead late impossible unclear unavailable optional mandatory personal shared ' +
  'private public identical similar unchanged true false bogus useless pointless garbage trash nonsense mystery problem ' +
  'question issue error message says none null unreadable written encrypted history account email username user root admin'
).split(' ');
const ORDINARY_ENDING = /(?:ed|ing|ly|able|ible|less|ful|tion)$/;
/** After these the sentence goes on about something else. */
const CLAUSE_END =
  /^(?: *$| *[.,;:!?)"'-]| +(?:and|but|or|it|its|why|help|please|so|yet|user|username|account|login)(?![a-z]))/i;

/** A word that is said to be a password ("my password is hunter2", "pwd: hunter2"), from `start` to `end` of the text. */
export interface SaidPassword {
  readonly start: number;
  readonly end: number;
}

/** Finds what is said to be a password in plain text, and leaves what is said about one ("password is wrong"). */
export function findSaidPasswords(text: string): readonly SaidPassword[] {
  const found: SaidPassword[] = [];
  for (const match of text.matchAll(SAID)) {
    const start = match.index + match[0].length;
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    const isLoose = !!match[1] || !!match[2];
    const token = text.slice(start, end);
    if (isLoose ? isTelling(token) : isPassword(token, text.slice(end))) found.push({ start, end });
  }
  return found;
}

/** Other words stand between: only what cannot be a word of the sentence counts. */
function isTelling(token: string): boolean {
  const word = withoutEnds(token);
  if (word.length < SHORTEST || isName(word)) return false;
  return looksLikePassword(word) || /^\p{L}+\d+\p{L}*$/u.test(word);
}

function isPassword(token: string, rest: string): boolean {
  const word = withoutEnds(token);
  if (word.length < SHORTEST || !/[\p{L}\d]/u.test(word) || isName(word)) return false;
  if (/^\d+-\p{L}+$/u.test(word)) return false; // "is 8-characters long"
  if (/^[\p{L}'/-]+$/u.test(word)) return isSecretWord(word, token, rest);
  const first = /^[\p{L}']+(?=[,.;(!])/u.exec(word)?.[0];
  return !first || !isOrdinary(first); // "is wrong,why"
}

/** Whether it is an address or the like. `hunter2` has the form of an account alias, but after "password is" it is none. */
function isName(word: string): boolean {
  return isKnownForm(word) && !/^[a-z\d-]+$/.test(word);
}

function isSecretWord(word: string, token: string, rest: string): boolean {
  const words = word.split(/[/-]/);
  if (words.length > 1) return words.length > 3; // "case-sensitive", but "correct-horse-battery-staple"
  const goesOn = !CLAUSE_END.test(token.endsWith(word) ? rest : token.slice(-1));
  return !goesOn && !isOrdinary(word);
}

function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase().replaceAll("'", '');
  if (ORDINARY_ENDING.test(lower)) return true;
  // Also the beginning of such a word, or the warning would flash while it is typed.
  return ORDINARY.some((known) => known.startsWith(lower) || isTypo(lower, known));
}

/** The first letter is hardly ever wrong, and comparing it first keeps the work small. */
function isTypo(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  return typoDistance(typed, meant, TYPO) <= TYPO;
}
