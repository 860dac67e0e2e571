import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkFacts,
  factRule,
  factText,
  signInUrl,
  type CompanyFacts,
} from '../../src/model/facts.js';
import { FACT_NAMES } from '../../src/model/topic.js';

const GOOD: Required<CompanyFacts> = {
  organization: 'Acme & S\u00f6hne',
  adminName: 'Jo \u201cthe key\u201d O\u2019Neil',
  adminEmail: 'it@example.com',
  adminUrl: 'https://intranet.example.com/help',
  portalUrl: 'https://acme.awsapps.com/start',
  accountAlias: 'acme-prod-2',
  ticketUrl: 'https://help.example.com/new?t={topic}&a={audience}&q={query}',
};

const BAD: Readonly<Record<keyof CompanyFacts, readonly string[]>> = {
  organization: ['a'.repeat(121), 'two\nlines', 'evil\u202etxt', 'lone \ud800'],
  adminName: ['a'.repeat(121), 'bell\u0007'],
  adminEmail: ['it', 'it@example', 'a@example.com, b@example.com'],
  adminUrl: ['javascript:alert(1)', 'http://example.com', 'example.com/help'],
  portalUrl: ['mailto:it@example.com', 'https://a@example.com', 'https://xn--pple-43d.com'],
  accountAlias: ['ab', 'Acme', '-acme', 'acme-', 'ac--me', 'a.b', '1111-2222-3333', 'a'.repeat(64)],
  ticketUrl: [
    'https://{topic}.example.com/',
    'https://help.example.com{query}',
    'https://help.example.com/{email}',
    'https://help.example.com/{query',
    'https://{query}',
    'mailto:it@example.com?body={query}',
    `https://help.example.com/${'a'.repeat(1500)}`,
  ],
};

describe('Checked company facts', () => {
  it('are those that are good', () => {
    assert.deepEqual(checkFacts(GOOD), { facts: GOOD, problems: [] });
  });

  it('are trimmed', () => {
    assert.deepEqual(checkFacts({ adminEmail: ' it@example.com\n' }).facts, {
      adminEmail: 'it@example.com',
    });
  });

  it('say that an account ID has no hyphens, as AWS shows it with some', () => {
    const [problem] = checkFacts({ accountAlias: '1111-2222-3333' }).problems;
    assert.match(problem!, /or 12 digits without hyphens/);
  });

  it('leave out what is missing or empty without a word', () => {
    const raw = { organization: '', adminName: '  ', adminEmail: null, adminUrl: undefined };
    assert.deepEqual(checkFacts(raw), { facts: {}, problems: [] });
  });

  for (const [key, values] of Object.entries(BAD)) {
    it(`leave out a bad ${key}`, () => {
      assert.deepEqual(
        values.filter((value) => checkFacts({ [key]: value }).problems.length !== 1),
        [],
      );
      assert.deepEqual(
        values.filter((value) => key in checkFacts({ [key]: value }).facts),
        [],
      );
    });
  }

  it('take a 12-digit account ID for an alias', () => {
    assert.deepEqual(checkFacts({ accountAlias: '111122223333' }).problems, []);
  });

  it('take mailto: and tel: for the administrator alone', () => {
    const { facts } = checkFacts({ adminUrl: 'tel:+49-89-1', portalUrl: 'tel:+49-89-1' });
    assert.deepEqual(facts, { adminUrl: 'tel:+49-89-1' });
  });

  it('leave out what is no text', () => {
    const raw = { adminName: 7, organization: {} } as unknown as Record<string, string>;
    assert.deepEqual(checkFacts(raw).facts, {});
  });
});

describe('A problem with a fact', () => {
  it('names the attribute, what it must be, and an example', () => {
    assert.deepEqual(checkFacts({ adminEmail: 'it' }).problems, [
      'admin-email is left out: it must be one plain e-mail address, for example it@example.com.',
    ]);
  });

  it('says that a host has to be written in ASCII', () => {
    assert.match(
      checkFacts({ portalUrl: 'https://m\u00fcnchen.de/' }).problems.join(),
      /^portal-url is left out: .*ASCII.*, for example https:/,
    );
  });

  it('gives an example that would do', () => {
    for (const key of Object.keys(GOOD)) {
      const { example } = factRule(key as keyof CompanyFacts);
      const [problem = ''] = checkFacts({ [key]: '\u0000' }).problems;
      assert.ok(problem.endsWith(`, for example ${example}.`));
      assert.deepEqual(checkFacts({ [key]: example }), { facts: { [key]: example }, problems: [] });
    }
  });

  it('does not repeat the value', () => {
    const [problem = ''] = checkFacts({ adminUrl: 'javascript:alert(7)' }).problems;
    assert.ok(problem && !problem.includes('alert'));
  });

  it('stands for each value that is left out, in the order of the attributes, for any values', () => {
    const value = fc.option(fc.string({ unit: 'binary', maxLength: 200 }), { nil: null });
    const raw = fc.record(Object.fromEntries(Object.keys(GOOD).map((key) => [key, value])));
    fc.assert(
      fc.property(raw, (values) => {
        const { facts, problems } = checkFacts(values);
        const given = Object.values(values).filter((text) => text?.trim()).length;
        assert.equal(Object.keys(facts).length + problems.length, given);
        for (const name of FACT_NAMES) factText(facts, name);
      }),
      { seed: 20261122 },
    );
  });
});

describe('The sign-in page', () => {
  it('has the alias in its address', () => {
    assert.equal(signInUrl(GOOD), 'https://acme-prod-2.signin.aws.amazon.com/console/');
  });

  it('is unknown without one', () => assert.equal(signInUrl({}), undefined));
});

describe('In an answer', () => {
  const { adminName, adminEmail, adminUrl } = GOOD;
  const cases = {
    'the administrator has a name and an e-mail link': [
      { adminName, adminEmail, adminUrl },
      'admin',
      adminName,
      'mailto:it@example.com',
    ],
    'the administrator without a name is the e-mail address': [
      { adminEmail },
      'admin',
      adminEmail,
      'mailto:it@example.com',
    ],
    'the administrator with a page alone is its host': [
      { adminUrl },
      'admin',
      'intranet.example.com',
      adminUrl,
    ],
    'the administrator with a number is that number': [
      { adminUrl: 'tel:+49-89-1' },
      'admin',
      '+49-89-1',
      'tel:+49-89-1',
    ],
    'the administrator with a name alone is no link': [
      { adminName },
      'admin',
      adminName,
      undefined,
    ],
    'the organization is its name': [GOOD, 'organization', GOOD.organization, undefined],
    'the portal is its address': [GOOD, 'portal', GOOD.portalUrl, GOOD.portalUrl],
    'the alias is itself': [GOOD, 'alias', 'acme-prod-2', undefined],
    'the sign-in page is its address': [GOOD, 'sign-in', signInUrl(GOOD), signInUrl(GOOD)],
    'the ticket form is its host, its link without placeholders': [
      GOOD,
      'ticket',
      'help.example.com',
      'https://help.example.com/new?t=&a=&q=',
    ],
  } as const;

  for (const [title, [facts, name, text, href]] of Object.entries(cases)) {
    it(title, () =>
      assert.deepEqual(factText(facts, name), href === undefined ? { text } : { text, href }),
    );
  }

  it('a fact that is not told is left to its fallback', () => {
    assert.deepEqual(
      FACT_NAMES.map((name) => factText({}, name)),
      FACT_NAMES.map(() => undefined),
    );
  });
});
