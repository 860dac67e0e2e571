import fc from 'fast-check';
import { hostile, hostileAddress, hostileStyle, secret } from './hostile.js';

/** Everything that reaches the element from outside, at once. */
export interface Given {
  readonly attributes: Readonly<Record<string, string>>;
  /** Properties that get a value of a wrong type: the number of one in the page's list of odd values. */
  readonly odd: Readonly<Record<string, number>>;
  readonly theme: Readonly<Record<string, string>>;
  readonly own: readonly string[];
  readonly hash: string;
  readonly query: string;
  readonly secret: string;
  readonly results: readonly Readonly<Record<string, string>>[];
  /** Texts of a content pack that are replaced, by their number. */
  readonly leaves: readonly (readonly [number, string])[];
}

const TEXTS = ['query', 'organization', 'admin-name', 'account-alias', 'lang'];
const WORDS = ['heading-level', 'open-topic', 'audience', 'only-topics', 'hide-topics'];
const ADDRESSED = ['admin-email', 'admin-url', 'portal-url', 'ticket-url'];
const FLAGS = ['single', 'permalinks', 'without-search', 'without-audience', 'without-contact'];
const PROPERTIES = [
  'headingLevel', 'single', 'openTopic', 'query', 'audience', 'permalinks', 'onlyTopics', 'hideTopics', 'organization',
  'adminName', 'adminEmail', 'adminUrl', 'portalUrl', 'accountAlias', 'ticketUrl', 'content', 'searchProvider', 'withoutFeedback',
]; // prettier-ignore

/** The public custom properties, from the element's own documentation. */
export const THEME = [
  'text-color', 'muted-color', 'surface-color', 'border-color', 'accent-color', 'accent-text-color', 'match-color', 'warning-color',
  'space', 'radius', 'font', 'font-size', 'line-height',
].map((name) => `--signin-help-${name}`); // prettier-ignore

/** An odd value stands for all values that JSON cannot carry. */
const ODD_VALUES = 15;

/** Some of the names with a value each. */
function some<Value>(
  names: readonly string[],
  value: fc.Arbitrary<Value>,
  percent: number,
): fc.Arbitrary<Record<string, Value>> {
  const field = fc.oneof(
    { weight: 100 - percent, arbitrary: fc.constant([]) },
    { weight: percent, arbitrary: value.map((one) => [one]) },
  );
  return fc
    .tuple(...names.map((name) => field.map((list) => list.map((one) => [name, one] as const))))
    .map((entries) => Object.fromEntries(entries.flat()));
}

const attributes = fc
  .tuple(
    some([...TEXTS, ...WORDS], hostile, 60),
    some(ADDRESSED, hostileAddress, 80),
    some(FLAGS, hostile, 15),
  )
  .map(([words, addresses, flags]) => ({ ...words, ...addresses, ...flags }));

/** A driver of a browser cannot hand over objects of another kind. */
const PLAIN = { noNullPrototype: true };

export const given: fc.Arbitrary<Given> = fc.record(
  {
    attributes,
    odd: some(PROPERTIES, fc.nat(ODD_VALUES - 1), 8),
    theme: some(THEME, hostileStyle, 60),
    own: fc.array(hostile, { minLength: 5, maxLength: 5 }),
    hash: fc.oneof(
      hostile,
      hostile.map((text) => `signin-help/${text}`),
    ),
    query: fc.oneof(hostile, fc.constantFrom('lost my phone', 'forgot root pasword', 'vpn')),
    secret,
    results: fc.array(fc.record({ title: hostile, url: hostileAddress, text: hostile }, PLAIN), {
      maxLength: 3,
    }),
    leaves: fc.array(fc.tuple(fc.nat(4000), fc.oneof(hostile, hostileAddress)), { maxLength: 12 }),
  },
  PLAIN,
);

/** How many texts a case pushes in. */
export function countTexts({ attributes, theme, own, results, leaves }: Given): number {
  const named = Object.keys(attributes).length + Object.keys(theme).length;
  return named + own.length + 3 * results.length + leaves.length + 2;
}
