/** Typed linting for the whole project; run from the project's root with `eslint --config`. */
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noLiteralText } from './no-literal-text.js';

const tests = ['tests/**', '**/*.test.{ts,tsx}'];
const environment = 'The environment is read in app/platform/env.server.ts and nowhere else.';

const inlineTypeImport = {
  selector: 'ImportDeclaration[importKind="value"] > ImportSpecifier[importKind="type"]',
  message: 'A type import is a statement of its own.',
};
const silencedTest = {
  selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]',
  message: 'A test runs or does not exist.',
};

export default defineConfig(
  { ignores: ['build/**', 'data/**', 'coverage/**', 'public/**', 'db/migrations/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true, ignoreVoid: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: ['DataWithResponseInit', 'Response', 'TypedResponse'] },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', inlineTypeImport, silencedTest],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': [
        'error',
        { paths: ['process', 'node:process'].map((name) => ({ name, message: environment })) },
      ],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environment }],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
  },
  {
    files: ['app/*.tsx', 'app/routes/**/*.tsx', 'app/features/**/*.tsx'],
    ignores: tests,
    plugins: { house: { rules: { 'no-literal-text': noLiteralText } } },
    rules: { 'house/no-literal-text': 'error' },
  },
  {
    files: ['app/routes/**/*.{ts,tsx}'],
    ignores: tests,
    rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['app/platform/env.server.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: tests,
    rules: { 'max-lines-per-function': 'off', 'no-restricted-imports': 'off', 'no-restricted-properties': 'off' },
  },
);
