import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Dependencies point one way: a feature may use those before it, through their public face only; the kernel knows none of them. */
const LEVELS = [['taxonomy'], ['identity'], ['notification'], ['named-access'], ['organization'], ['attachment'], ['ledger'], ['demand'], ['achievement'], ['match'], ['contract'], ['target'], ['export'], ['report'], ['portal'], ['bulk-import'], ['workspace']];
const features = LEVELS.flat();

const zones = [
  { target: './libs/kernel', from: ['./apps', ...features.map((feature) => `./libs/${feature}`)], message: 'The kernel knows no word of the domain.' },
  { target: './libs', from: './apps', message: 'Features do not know the entries.' },
  { target: './apps/web', from: './libs', message: 'The web app speaks to the API by its schema alone.' },
  ...features.map((feature, index) => ({
    target: `./libs/${feature}`,
    from: features.slice(index + 1).map((later) => `./libs/${later}`),
    message: 'Dependencies point one way: see docs/architecture.md.',
  })),
  ...features.map((feature) => ({
    target: ['./apps', ...features.filter((other) => other !== feature).map((other) => `./libs/${other}`)],
    from: `./libs/${feature}/src`,
    except: ['./index.ts'],
    message: 'Use the public face of a feature: its index.ts.',
  })),
].filter(({ from }) => from.length > 0);

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', '.data/**', 'apps/web/src/generated/**', 'test/web/shots/**'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: { project: ['tsconfig.json', 'apps/web/tsconfig.json'] } } },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // No pattern whose time grows faster than the text: neither by going back nor by starting again at every place.
    files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}', 'docker/**/*.{ts,mjs}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
    },
  },
  {
    // Normal forms take quadratic time on rows of combining marks: `composed`, `halfWidth` and `cleanText` bound them first.
    files: ['libs/**/*.ts'],
    ignores: ['libs/kernel/values/src/text.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: "CallExpression[callee.property.name='normalize']", message: 'Use composed, halfWidth or cleanText of libs/kernel/values.' }] },
  },
  { files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'], ignores: ['apps/cli/**', '**/*.spec.ts'], rules: { 'no-console': 'error' } },
  { files: ['apps/web/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error' } },
);
