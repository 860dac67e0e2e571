import {
  isDistantPassword,
  isNextPassword,
  isSaidPassword,
  looksLikePassword,
} from './password-shape.js';

/**
 * What is found, what else must be true of it, and the mark that takes its place, `[secret]` by default. The one group of a pattern
 * is what leads up to the find, and stays. A pattern takes time in proportion to the text.
 */
export type Detector = readonly [
  pattern: RegExp,
  isMeant?: (found: string, after: string, before: string) => boolean,
  mark?: string,
];

/** A password is spoken of, misspelt as well. */
const PASSWORD = String.raw`(?:pas+[wor]{1,4}[dt]|pas+(?:phrase|code)|\b(?:pass|ps?w(?:or)?d?|pin))`;
/** Up to where it is said: "is", a colon, a key of JSON, a tag. */
const SAYS = String.raw`(?:["']? ?[:=]+ ?|>| (?:is|was)(?: now| still)?[ :=]+|'s )`;

/** What is said of a code stands within so many characters. */
const SENTENCE = 60;
const AROUND_CODE =
  /\b(?:my|the|this|it|is|was|not|aws|login|code|mfa|pin|token|g|\d{6}|expired|invalid|wrong|rejected|work\w*)\b/gi;

/** From the most certain to the least: what one detector finds is hidden from the next. */
export const SECRETS: readonly Detector[] = [
  [/()-{1,5}BEGIN[\w ]{0,30}PRIVATE KEY[^]*?(?:END[\w ]{0,30}PRIVATE KEY-*|$)/g],
  // The header of a JSON Web Token and the beginning of its payload; eyJ is base64 for {".
  [/()eyJ[\w-]{10,999}\.[\w.-]{10,}/g],
  // Secret keys: AWS makes 40 characters of base64, others more. In an address the slash is no part of it.
  [/(^|[^\w./+-])(?!\/\/)[A-Za-z\d+/]{40,}/g, isRandom],
  [/()[A-Za-z\d+]{40,}/g, isRandom],
  // Key ids: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  [/()A[BCGIKNPRS][A-Z]A[A-Z\d]{16,}/gi, (id) => /\d|^[^a-z]+$/.test(id)],
  // A telephone number has a plus, and an Amazon.com order seven digits twice.
  [/(^|[^+\d])(?!(?:\d{3}-)?\d{7}-)\d(?:[ .,_/-]{0,3}\d){12,}/g, holdsCardNumber],
  [/(^|\D)\d(?:[ -]?\d){5}(?!\d)/g, isCode],
  // What an authenticator app is set up with: base32, in groups of four or in one; words of four letters have no digits here and there.
  [/()\b(?:[a-z2-7]{4} ?){7,}[a-z2-7]{4}/gi, (run) => run.split(/\d+/).length > 3],
  [/(\b(?:pin|cv[cv]2?)(?: (?:code|number|is|was))*[ :=]{1,3})\d{3,8}(?!\d)/gi],
  [/(:\/\/[^ /@:]*:)[^ /@[]+(?=@)/g],
  [/()[^ ]+/g, looksLikePassword],
  // A line of a table, as AWS hands out new passwords.
  [/(^|[ ,])[^ ,]+(?=,)/g, looksLikePassword],
  [/(^| )[^ ]+(?= (?:is|was) (?:my|the|our) pas\w*\b(?! (?:manager|admin)))/gi, isDistantPassword],
  [new RegExp(`(${PASSWORD}${SAYS})[^ ]+`, 'gi'), isSaidPassword],
  [
    new RegExp(`(${PASSWORD}(?: [a-z']+){0,3}?(?:${SAYS}| to[ :=]+))[^ ]+`, 'gi'),
    isDistantPassword,
  ],
  [new RegExp(`(${PASSWORD}\\W{1,4})[^ ]+`, 'gi'), isNextPassword],
];

/** The same, and e-mail addresses (better a name too many than half an address) and 12-digit account IDs. */
export const PERSONAL: readonly Detector[] = [
  ...SECRETS,
  [/()[^ <>()[\]",;:]+/g, (word) => /.(?:@|%40)./.test(word), '[email]'],
  [
    /(^|\D)(?:(?:\d{4}[ .-]{0,3}){2}\d{4}|\d{3}(?:[ -]\d{3}){3})(?!\d)/g,
    () => true,
    '[account id]',
  ],
];

/** Random base64 has 41% small letters, a path or a name in CamelCase more; a digest in hexadecimal has one case. */
function isRandom(run: string): boolean {
  const rest = run.replace(/[a-z]/g, '');
  return /[A-Z]/.test(rest) && rest !== run && rest.length > 0.3 * run.length;
}

/** Whether six digits are a code: the text before or after says so, or holds nothing but words that go with a code. */
function isCode(_digits: string, after: string, before: string): boolean {
  const [lead, rest] = [before.slice(-SENTENCE), after.slice(0, SENTENCE)];
  if (/(?:(?:error|status|zip|postal|discount|reference) code\D*|0x)$/i.test(lead)) return false;
  return (
    /(?:code|mfa|2fa|otp|token|verification|authenticator|security|password|sms)\d?\D{0,14}$/i.test(
      lead,
    ) ||
    /^\D{0,24}\b(?:code|otp)\b/i.test(rest) ||
    (before.length + after.length < SENTENCE &&
      !/[a-z\d]/i.test((lead + rest).replace(AROUND_CODE, '')))
  );
}

/** Whether some of the groups of digits are a card number together. */
function holdsCardNumber(run: string): boolean {
  const groups = run.split(/\D+/);
  return groups.some((_, first) => {
    let digits = '';
    return groups.slice(first, first + 19).some((group) => isCardNumber((digits += group)));
  });
}

/** ISO/IEC 7812-1, annex B (Luhn): every second digit from the right counts double. No card's number begins with 0. */
function isCardNumber(digits: string): boolean {
  let sum = 0;
  let place = digits.length;
  for (const digit of digits) sum += Number(place-- % 2 ? digit : '0246813579'[Number(digit)]);
  return /^[1-9]\d{12,18}$/.test(digits) && sum % 10 === 0;
}
