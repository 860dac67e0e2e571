import { cardsIn } from './card-numbers.js';
import { isName, looksLikePassword } from './password-shape.js';
import { findSaidPasswords } from './said-password.js';
import {
  FOUND,
  inOrder,
  matches,
  textOf,
  without,
  type PersonalKind,
  type SecretKind,
  type Span,
} from './spans.js';

/** What masking leaves behind, so that it is not examined again. */
const MARK = /\[(?:secret|email|account id)\]/g;
const WORD = /[^ ]+/g;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
const ACCESS_KEY_ID = /A(?:BIA|CCA|GPA|IDA|IPA|KIA|NPA|NVA|PKA|ROA|SCA|SIA)[A-Z\d]{16,}/gi;
/** AWS makes 40 characters of base64, other services and session tokens more. */
const KEY_RUN = /[A-Za-z\d+/]{40,}/g;
const KEY_RUN_IN_ADDRESS = /[A-Za-z\d+]{40,}/g;
const ADDRESS = /:\/\/|^[\w-]+(?:\.[\w-]+)+\//;
/** Of small letters: a path or a name in CamelCase has more, random base64 has 41%. */
const SMALL_SHARE = 0.6;
/** As long as the digest of a commit or a file: public, and no key that AWS makes. */
const HEX = /^[\da-f]+$/i;
/** A header and the beginning of a payload; `eyJ` is base64 for `{"`. */
const JWT = /eyJ[\w-]{10,1000}\.[\w-]{10,}(?:\.[\w-]*)*/g;
const PRIVATE_KEY = /-+BEGIN [A-Z\d ]{0,30}PRIVATE KEY/g;
const PRIVATE_KEY_END = /-END [A-Z\d ]{0,30}PRIVATE KEY[A-Z ]{0,10}-*/g;
/** The password of a user in an address. */
const ADDRESS_PASSWORD = /:\/\/[^ /@:]*:([^ /@\ufffc]+)@/g;
const SIX_DIGITS = '\\d{3}[ -]?\\d{3}|\\d(?: \\d){5}|\\d\\d \\d\\d \\d\\d';
const CODE_NAMES =
  'mfa|2fa|otp|totp|verification|authenticator|authentication|security|sms|one-time';
const ONLY_CODE = new RegExp(
  `^[^a-z\\d]*(?:(?:${CODE_NAMES}|my|the|this|it|is|was|aws|login|code|pin|token|number|here)[^a-z\\d]+)*(${SIX_DIGITS})[^a-z\\d]*$`,
  'gi',
);
const SAID_CODE = new RegExp(
  `(?:${CODE_NAMES})(?: (?:code|pin|token|number))?(?: is| was)?[ :=]{1,3}(${SIX_DIGITS})(?!\\d)`,
  'gi',
);
const NOT_IN_EMAIL = /[^ <>()[\]",;:]+/g;
const ACCOUNT_ID = /(?:^|\D)(\d{4}([ -]?)\d{4}\2\d{4})(?!\d)/g;

/** The secrets of a plain copy (plain-copy.ts), in order and without overlaps. */
export function secretsIn(plain: string): Span<SecretKind>[] {
  const text = plain.replace(MARK, (mark) => FOUND.repeat(mark.length));
  const certain = inOrder([
    ...privateKeys(text),
    ...matches(text, JWT, 'jwt'),
    ...matches(text, ACCESS_KEY_ID, 'access-key-id').filter((span) => isKeyId(textOf(text, span))),
    ...secretKeys(text),
    ...cardsIn(text),
    ...matches(text, ONLY_CODE, 'code'),
    ...matches(text, SAID_CODE, 'code'),
  ]);
  return inOrder([...certain, ...passwords(without(text, certain))]);
}

/** The secrets, e-mail addresses and 12-digit account IDs of a plain copy, in order and without overlaps. */
export function personalIn(plain: string): Span[] {
  const secrets = secretsIn(plain);
  const rest = without(plain, secrets);
  return inOrder([...secrets, ...emails(rest), ...matches(rest, ACCOUNT_ID, 'account')]);
}

/** From the first line to the last, or to the end of the text if that is cut off. */
function privateKeys(text: string): Span<SecretKind>[] {
  return matches(text, PRIVATE_KEY, 'private-key').map((span) => {
    PRIVATE_KEY_END.lastIndex = span.end;
    const last = PRIVATE_KEY_END.exec(text);
    return { ...span, end: last ? last.index + last[0].length : text.length };
  });
}

/** In lower case only with a digit, for a long word can begin like an id. */
function isKeyId(id: string): boolean {
  return id === id.toUpperCase() || /\d/.test(id);
}

function secretKeys(text: string): Span<SecretKind>[] {
  return matches(text, WORD, 'secret-key').flatMap((word) => {
    const token = textOf(text, word);
    return matches(token, ADDRESS.test(token) ? KEY_RUN_IN_ADDRESS : KEY_RUN, word.kind)
      .filter((run) => isRandom(textOf(token, run)))
      .map((run) => ({ ...run, start: word.start + run.start, end: word.start + run.end }));
  });
}

function isRandom(run: string): boolean {
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || HEX.test(run)) return false;
  return !isName(run) || run.replace(/[^a-z]/g, '').length < SMALL_SHARE * run.length;
}

function passwords(text: string): Span<SecretKind>[] {
  const said = findSaidPasswords(text).map((span) => ({ ...span, kind: 'password' as const }));
  const shaped = matches(text, WORD, 'password').filter((span) =>
    looksLikePassword(textOf(text, span).replaceAll(FOUND, '')),
  );
  return [...said, ...shaped, ...matches(text, ADDRESS_PASSWORD, 'password')];
}

/** Anything with an @ inside: better one name too many than an address without its last part. */
function emails(text: string): Span<PersonalKind>[] {
  return matches(text, NOT_IN_EMAIL, 'email')
    .map((span) => ({ ...span, end: endOfWord(text, span) }))
    .filter((span) => /[^@]@[^@]/.test(textOf(text, span)));
}

/** Where the punctuation of the sentence begins. */
function endOfWord(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && '.!?'.includes(text.charAt(last - 1))) last--;
  return last;
}
