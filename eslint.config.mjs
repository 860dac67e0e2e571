import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['src/**/*.ts', 'test/**/*.ts'];
const BROWSER_TESTS = ['test/{elements,render,controllers}/**/*.ts'];

/** Lines without blank lines and comments that a file may have. Aim lower: 150, in a controller 100, in a test 250. */
const MAX_LINES = { element: 200, controller: 150, source: 200, test: 300 };

const NOT_IN_THIS_HOUSE = [
  { selector: 'TSEnumDeclaration', message: 'TypeScript is used as types only: write a union.' },
  {
    selector: 'TSModuleDeclaration[kind!="global"]',
    message: 'TypeScript is used as types only: a module is a file.',
  },
  { selector: 'TSParameterProperty', message: 'Write the field and its assignment.' },
  { selector: 'Decorator', message: 'Static properties and declared fields need no compiler.' },
];

function maxLines(max) {
  return { 'max-lines': ['error', { max, skipBlankLines: true, skipComments: true }] };
}

export default defineConfig(
  { ignores: ['build/', 'dist/', 'coverage/', 'docs/generated/', 'test/consumers/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...NOT_IN_THIS_HOUSE],
      'no-console': ['error', { allow: ['warn'] }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Templates pass methods as listeners, and Lit calls them with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['after', 'describe', 'it', 'test'] },
          ],
        },
      ],
    },
  },

  {
    files: TYPESCRIPT,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      // LitElement always has the life-cycle methods, and listeners end by an AbortController.
      'wc/guard-super-call': 'off',
      'wc/require-listener-teardown': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
    },
  },

  { files: ['src/**/*.ts'], rules: maxLines(MAX_LINES.source) },
  { files: ['src/elements/**/*.ts'], rules: maxLines(MAX_LINES.element) },
  { files: ['src/controllers/**/*.ts'], rules: maxLines(MAX_LINES.controller) },
  {
    files: ['test/**/*.ts'],
    rules: { ...maxLines(MAX_LINES.test), 'no-console': 'off' },
  },
  // Chai asserts by reading a property.
  {
    files: BROWSER_TESTS,
    rules: {
      // chai's assertions are expressions, and its plug-in types make promises of them.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  // An ambient module is the only way to give an import of the Rollup plugin a type.
  {
    files: ['src/content-module.d.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
  // The session is the one place where intents, settling and events meet; its parts have files of their own.
  { files: ['src/controllers/help-session.ts'], rules: maxLines(300) },

  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: 'error' },
  },
  prettier,
);
