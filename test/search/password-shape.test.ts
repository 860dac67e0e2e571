import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { looksLikePassword } from '../../src/search/password-shape.js';

const PASSWORDS = [
  'Tr0ub4dor&3',
  'P@ssw0rd123',
  'P@ssword',
  'Summer2024!',
  'March2023!',
  'hunter22!',
  'Password123',
  'Password123?',
  '"Password123",',
  'CorrectHorse9',
  'Correct-Horse9',
  'xK9mQ2vLp4Tz',
  'm}7Rz;Q2!x',
  'hotmom-8qyzru-cIrkuv',
  'qwerty-1A!',
  'Ab1!xyz9',
  'admin@123',
  'Admin@123',
  'Summer@20.25',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
];

const HARMLESS = {
  'too short': ['Hunter2', 'Ab1!xy'],
  'of two kinds': ['hunter22', 'PASSWORD', 'Password', 'ERR_CONNECTION_REFUSED', '0x80070005'],
  'a shout': ['Password!', 'WHY?!?!?!', 'AccessDenied!!!'],
  'an address': [
    'https://Acme1.awsapps.com/start#/A1b2',
    'www.Acme1.example/A1b2c3',
    'arn:aws:iam::111122223333:user/Bob1',
    'mailto:Bob1@example.com',
    'docs.aws.amazon.com/IAM/latest/UserGuide/console2.html',
    'app-server-01.Example.com',
  ],
  'an e-mail address, also while it is typed': [
    'John.Smith99@Acme.com',
    'John.Smith@acm',
    'John99@Acme.c',
  ],
  'a user of a machine': [
    'ec2-user@10.0.0.4',
    'ubuntu@172.31.5.9:',
    '[ec2-user@ip-172-31-5-9',
    'bitnami@ip-10-0-0-4:',
  ],
  'an error code': [
    'Error:InvalidClientTokenId',
    'AuthFailure.ExpiredToken',
    'AADSTS50126:',
    'Error403',
  ],
  'in CamelCase': [
    'PasswordRecoveryRequested',
    'AWSCompromisedKeyQuarantineV2',
    'AmazonEC2ContainerRegistryPowerUserAccess',
    'iam:ChangePassword',
    'GitHub-Login',
    '1Password',
    '2FADevice',
  ],
  'a date or a time': [
    '2024-01-31',
    '31.01.2024',
    '31-Jan-2024',
    '2024-01-31T12:00:00Z',
    '10:30:15PM',
  ],
  'a version': [
    'Python3.11',
    'OAuth2.0',
    'Ubuntu22.04',
    'v1.2.3-Beta',
    'Chrome/120.0.0.0',
    'HTTP/1.1',
  ],
  'a product with a number': [
    'Pixel8Pro',
    'MacBookPro16',
    'WindowsServer2022',
    'YubiKey5',
    'Chrome131',
    'iPhone15',
    'Windows11',
    'Office365',
    'iPhone15Pro',
  ],
  'an account alias': ['acme-prod-2', 'd-1234567890', 'us-east-1'],
  'a name': ['john_smith2', 'svc_backup_01', 'INC-2024-00123', "O'Brien-Smith", 'Acme-Prod'],
  'words with a number': [
    '12-Digit-Number',
    '6-Digit-Code',
    '2-Factor-Authentication',
    'S3-Bucket',
  ],
  'an id': ['123E4567-E89B-12D3-A456-426614174000', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  'a path': ['C:\\Users\\John1', '~/.aws/Config1', '/home/John1/key'],
  'an amount': ['$14000/month', '24/7/365', '+49-170-1234567'],
};

describe('A word looks like a password', () => {
  for (const word of PASSWORDS) it(word, () => assert.equal(looksLikePassword(word), true));
});

describe('A word does not look like a password when it is', () => {
  for (const [reason, words] of Object.entries(HARMLESS)) {
    it(reason, () => assert.deepEqual(words.filter(looksLikePassword), []));
  }
});
