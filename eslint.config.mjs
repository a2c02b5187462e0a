import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Dependencies point one way: a feature may use those before it, through their public face only; the kernel knows none of them. */
const LEVELS = [
  ['taxonomy'],
  ['identity'],
  ['notification'],
  ['named-access'],
  ['organization'],
  ['attachment'],
  ['portal'],
  ['ledger'],
  ['demand'],
  ['achievement'],
  ['match'],
  ['contract'],
  ['target'],
  ['export'],
  ['report'],
  ['bulk-import'],
  ['workspace'],
];
const features = LEVELS.flat();

/**
 * The web app has the same order: `app/` and `components/` know no feature; the sockets (to-do, export, import, search, review) stand first
 * and find what later features bring by its file name (`demand.search.ts`); a feature may use those before it, and links to a later one by
 * the registry of paths.
 */
const WEB_FIRST = [
  'identity',
  'account',
  'notification',
  'todo',
  'named-access',
  'organization',
  'export',
  'bulk-import',
  'portal',
  'review',
];
const WEB_LEVELS = [...WEB_FIRST, ...features.filter((feature) => !WEB_FIRST.includes(feature))];
const WEB = './apps/web/src';
const webZones = [
  {
    target: [`${WEB}/app`, `${WEB}/components`],
    from: `${WEB}/features`,
    message: 'The frame and the shared components know no feature: let it bring a plug.',
  },
  {
    target: `${WEB}/app`,
    from: `${WEB}/components`,
    except: ['./feedback', './page'],
    message: 'The frame uses only what every page shows.',
  },
  ...WEB_LEVELS.map((feature, index) => ({
    target: `${WEB}/features/${feature}`,
    from: WEB_LEVELS.slice(index + 1).map((later) => `${WEB}/features/${later}`),
    message: 'Features of the web app use earlier ones only: let the later one bring a plug, or link to it by `paths`.',
  })),
];

const zones = [
  ...webZones,
  {
    target: './libs/kernel',
    from: ['./apps', ...features.map((feature) => `./libs/${feature}`)],
    message: 'The kernel knows no word of the domain.',
  },
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
    settings: {
      'import-x/resolver': {
        typescript: {
          project: ['tsconfig.json', 'apps/web/tsconfig.json'],
          conditionNames: ['source', 'types', 'import', 'node', 'default'],
        },
      },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
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
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='normalize']",
          message: 'Use composed, halfWidth or cleanText of libs/kernel/values.',
        },
      ],
    },
  },
  // A story is read in one go.
  {
    files: ['**/*.{spec,test}.ts'],
    rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'],
    ignores: ['apps/cli/**', '**/*.spec.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error' },
  },
);
