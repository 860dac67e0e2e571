import { attributeOf } from '../model/attribute.js';
import { checkFacts, FACT_KEYS, factRule, type CompanyFacts } from '../model/facts.js';
import { UsageError, type Option, type Wishes } from './command.js';

const text = (value: string, help: string): Option => ({ type: 'string', value, help });

/** The company facts as options of a command, named like the element's attributes. */
export const FACT_OPTIONS = {
  organization: text('name', "the company's name"),
  'admin-name': text('name', 'who the AWS administrator is'),
  'admin-email': text('address', "the administrator's e-mail address"),
  'admin-url': text('address', "the administrator's page"),
  'portal-url': text('address', 'address of the AWS access portal'),
  'account-alias': text('alias', 'account alias or 12-digit account ID'),
  'ticket-url': text('address', "the company's ticket form"),
} as const satisfies Readonly<Record<string, Option>>;

/** The facts that somebody typed. Throws a UsageError that names each one that cannot be used. */
export function factsOf({ text: valueOf }: Wishes): CompanyFacts {
  const typed = FACT_KEYS.map((key) => [key, valueOf(attributeOf(key))] as const);
  // The element goes on without such a value; a command does not.
  const wrong = typed.filter(([key, value]) => checkFacts({ [key]: value }).problems.length > 0);
  if (wrong.length > 0) throw new UsageError(wrong.map(([key]) => refusalOf(key)).join('\n'));
  return checkFacts(Object.fromEntries(typed)).facts;
}

function refusalOf(key: keyof CompanyFacts): string {
  const { what, example } = factRule(key);
  return `--${attributeOf(key)} cannot be used: it must be ${what}, for example ${example}.`;
}
