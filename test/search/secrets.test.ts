import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findSecrets, hasSecret, maskPersonal, maskSecrets } from '../../src/search/secrets.js';

const SECRET_KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const JWT_HEAD = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9';
const JWT = `${JWT_HEAD}.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N`;

/** What is typed, and the same text masked. */
const CAUGHT: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'access-key-id': [
    ['AKIAIOSFODNN7EXAMPLE', '[secret]'],
    ['key ASIAIOSFODNN7EXAMPLE denied', 'key [secret] denied'],
    ['role AROAIOSFODNN7EXAMPLE, user AIDAIOSFODNN7EXAMPLE', 'role [secret], user [secret]'],
    ['akiaiosfodnn7example', '[secret]'],
    ['?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&x', '?AWSAccessKeyId=[secret]&x'],
    ['AK\u200bIAIOSF\u00adODNN7EXAMPLE', '[secret]'],
    ['AK\u0000IAIOSF\u202eODNN\ufe0f7EXAMP\u0301LE\u200b', '[secret]'],
  ],
  'secret-key': [
    [SECRET_KEY, '[secret]'],
    [`aws_secret_access_key=${SECRET_KEY}`, 'aws_secret_access_key=[secret]'],
    [`my key (${SECRET_KEY}) fails`, 'my key ([secret]) fails'],
    [
      `https://example.com/?k=${SECRET_KEY.replaceAll('/', 'a')}`,
      'https://example.com/?k=[secret]',
    ],
  ],
  jwt: [
    [JWT, '[secret]'],
    [`Bearer ${JWT} expired`, 'Bearer [secret] expired'],
    [JWT.slice(0, 60), '[secret]'],
  ],
  'private-key': [
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- help', '[secret] help'],
    ['see -----BEGIN PRIVATE KEY----- MIIE cut off', 'see [secret]'],
    ['\u2014BEGIN OPENSSH PRIVATE KEY\u2014 b3Bl', '[secret]'],
  ],
  code: [
    ['123456', '[secret]'],
    [' 123 456 ', ' [secret] '],
    ['123-456', '[secret]'],
    ['1 2 3 4 5 6', '[secret]'],
    ['code: 123456', 'code: [secret]'],
    ['my mfa code is 123456', 'my mfa code is [secret]'],
    ['the MFA code 123456 is rejected', 'the MFA code [secret] is rejected'],
    ['\uff11\uff12\uff13\uff14\uff15\uff16', '[secret]'],
    ['my code is 123456 and it does not work', 'my code is [secret] and it does not work'],
    ['123456 is my mfa code', '[secret] is my mfa code'],
    ['one time code 482913 rejected', 'one time code [secret] rejected'],
    ['verification code from email: 482913', 'verification code from email: [secret]'],
    ['123456 789012', '[secret] [secret]'],
    ['G-123456', 'G-[secret]'],
    ['my token is 123456', 'my token is [secret]'],
    ['G-123456 is your verification code', 'G-[secret] is your verification code'],
    ['pin 1234', 'pin [secret]'],
    ['my PIN 98765 is wrong', 'my PIN [secret] is wrong'],
  ],
  'key of an authenticator': [
    ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', '[secret]'],
    ['key jbsw y3dp ehpk 3pxp jbsw y3dp ehpk 3pxp is it', 'key [secret] is it'],
  ],
  card: [
    ['4111111111111111', '[secret]'],
    ['card 5555 5555 5555 4444 declined', 'card [secret] declined'],
    ['3782-822463-10005', '[secret]'],
    ['room 12 4111-1111-1111-1111', 'room [secret]'],
    ['4111,1111,1111,1111', '[secret]'],
    ['4111_1111/1111 1111', '[secret]'],
    ['4111\u22121111\u22121111\u22121111', '[secret]'],
    ['4111\u20131111\u20131111\u20131111', '[secret]'],
    ['4111\u200b1111\u200b1111\u200b1111', '[secret]'],
  ],
  password: [
    ['Tr0ub4dor&3', '[secret]'],
    ['forgot my Password123?', 'forgot my [secret]'],
    ['my password is hunter2', 'my password is [secret]'],
    ['my password is swordfish', 'my password is [secret]'],
    ['password is hunter2 and it fails', 'password is [secret] and it fails'],
    ['password is correct-horse-battery-staple', 'password is [secret]'],
    ["my new password is 'hunter2'", 'my new password is [secret]'],
    ['passwrd is dragon99', 'passwrd is [secret]'],
    ['password for acme is hunter2', 'password for acme is [secret]'],
    ['changed my password to hunter2 but', 'changed my password to [secret] but'],
    ['pwd: hunter2', 'pwd: [secret]'],
    ['passwd=hunter2', 'passwd=[secret]'],
    ['my password: letmein', 'my password: [secret]'],
    ['user bob password: swordfish account acme', 'user bob password: [secret] account acme'],
    ['pin is 1234', 'pin is [secret]'],
    ['https://bob:hunter2@example.com/', 'https://bob:[secret]@example.com/'],
    [JWT_HEAD, '[secret]'],
    ['{"user":"bob","password":"hunter2"}', '{"user":"bob","password":[secret]'],
    ["{'password': 'hunter2'}", "{'password': [secret]"],
    ['<password>hunter2</password>', '<password>[secret]'],
    ['my password is \u201cSommer\u201d', 'my password is [secret]'],
    ['password hunter2 does not work', 'password [secret] does not work'],
    ['password (hunter2) rejected', 'password ([secret] rejected'],
    ['cli --password hunter2', 'cli --password [secret]'],
    ['hunter2 is my password', '[secret] is my password'],
    ['password is now hunter2', 'password is now [secret]'],
    ['passowrd is hunter2', 'passowrd is [secret]'],
    ['password is still hunter2', 'password is still [secret]'],
    ['password -> hunter2', 'password -> [secret]'],
    ['pswd: hunter2', 'pswd: [secret]'],
    ['pword: hunter2', 'pword: [secret]'],
    ['password\nhunter2', 'password\n[secret]'],
    ['bob,x7K{8]Gtr2%a,https://1.example.com/', 'bob,[secret],https://1.example.com/'],
  ],
};

const UNTOUCHED = {
  'questions about numbers': [
    '12 digit number',
    '6-digit code',
    'the 6 digits are wrong',
    '12 digits',
  ],
  'error messages': [
    'Your authentication information is incorrect. Please try again.',
    'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation',
    'User: arn:aws:iam::111122223333:user/Bob1 is not authorized to perform: iam:ChangePassword',
    'Password recovery is disabled for my root user account',
    'error code 123456 appears',
    'error 0x800401 code',
    'zip code 123456 is refused',
    'no code on 12.06.26',
    'status code 200300',
  ],
  'what is said about passwords': [
    'password is wrong',
    'Password is Expired',
    'password is not working',
    'password is incorrect, why',
    'password reset',
    'password required',
    'password: required',
    'my password is right but it says wrong',
    'password is 12 characters long',
    'password is 8-characters minimum',
    'password is case-sensitive',
    'password is driving me mad',
    'password manager is bitwarden',
    'password reset link is https://example.com/A1b2c3',
    'forgot password: how do i reset it',
    'what my password is',
    'password is in 1Password',
    'compass: north1',
    'password is temporary',
    'password is null',
    'bob2 is my password manager',
    'forgot password employee12',
    'password is too long',
    'password is blank',
    'password is false',
    'password o365 does not work',
    'the password field is empty',
    'password for AWS EC2 machine',
    'passport is expired',
    'Account > Password > Security',
  ],
  'the words while they are typed': [
    'password is wron',
    'password is expire',
    'password is incorr',
    // With a slip.
    'my password is worng',
    'my password is forgoten',
    'password is inccorrect, why',
    'password is lsot',
    'password is expierd',
  ],
  'names, dates and addresses': [
    'acme-prod-2',
    '1111-2222-3333',
    '111122223333',
    'order 123456 is pending',
    'https://repost.aws/questions/QUuTjCqJ1ETUOHYHlTsnpQbw/how-do-i-get-back-into-my-account',
    'docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user2.html',
    'AWSCompromisedKeyQuarantineV2 is attached',
    'they want that page when this says what help with 2024 code',
    'my room 1234 has no pin',
    'pin in 2024 not working',
    'pin the tab 2024',
  ],
  'a digest in hexadecimal, as of a commit': ['da39a3ee5e6b4b0d3255bfef95601890afd80709'],
};

describe('The secret guard catches', () => {
  for (const [kind, cases] of Object.entries(CAUGHT)) {
    for (const [text, masked] of cases) {
      it(`${kind}: ${text}`, () => assert.equal(maskSecrets(text), masked));
    }
  }

  it('digits of another script', () => {
    const arabicIndic = '4111111111111111'.replace(/\d/g, (d) =>
      String.fromCharCode(0x660 + Number(d)),
    );
    assert.equal(maskSecrets(arabicIndic), '[secret]');
  });
});

describe('The secret guard leaves', () => {
  for (const [what, texts] of Object.entries(UNTOUCHED)) {
    it(what, () => assert.deepEqual(texts.filter(hasSecret), []));
  }

  it('every question of the search-quality set, at every letter while it is typed', () => {
    const file = readFileSync('test/search-quality/questions.json', 'utf8');
    const questions = (JSON.parse(file) as { q: string }[]).map(({ q }) => q);
    const caught = questions.flatMap((question) =>
      [...question].map((_, at) => question.slice(0, at + 1)).filter(hasSecret),
    );
    assert.deepEqual(caught, []);
  });

  it('every word of the English topics', () => {
    const folder = 'content/en/topics';
    const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const words = texts.flatMap((text) => text.split(/\s+/));
    assert.deepEqual(words.filter(hasSecret), []);
  });
});

describe('A found secret', () => {
  it('is named by its place in the original text, invisible characters counted', () => {
    const text = 'key AKIA\u200bIOSFODNN7EXAMPLE!';
    assert.deepEqual(findSecrets(text), [{ start: 4, end: 25, mark: '[secret]' }]);
  });

  it('is masked once when another begins in the same ligature', () => {
    assert.equal(maskSecrets('mfa 12345\u2488Tr0ub4dor&3'), 'mfa [secret]');
  });

  it('takes the invisible characters behind it along', () => {
    assert.equal(maskSecrets('pin is 1234\u200b\u0301 ok'), 'pin is [secret] ok');
  });
});

describe('Masking for events', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['mail to John.Smith99@Acme.com.', 'mail to [email]'],
    ['<it@example.com>, b@example.org', '<[email]>, [email]'],
    ['account 111122223333 is closed', 'account [account id] is closed'],
    ['id 1111-2222-3333?', 'id [account id]?'],
    ['arn:aws:iam::111122223333:user/bob', 'arn:aws:iam::[account id]:user/bob'],
    ['1111\u200b22223333', '[account id]'],
    ['1111.2222.3333', '[account id]'],
    ['source ip 203.113.121.100', 'source ip 203.113.121.100'],
    ['1111 - 2222 - 3333', '[account id]'],
    ['111 122 223 333', '[account id]'],
    ['?email=bob%40example.com', '[email]'],
    ['code: 123456', 'code: [secret]'],
    ['bob@example.com password: hunter2', '[email] password: [secret]'],
    ['call +49 170 1234567', 'call +49 170 1234567'],
    ['@work i lost my phone', '@work i lost my phone'],
  ];
  for (const [text, masked] of cases) it(text, () => assert.equal(maskPersonal(text), masked));

  it('drops what lies beyond 4,000 characters, with the word that the cut goes through', () => {
    const text = `${'help '.repeat(798)}4111 1111 1111 1111`;
    assert.equal(maskPersonal(text), 'help '.repeat(798).trim());
  });
});
