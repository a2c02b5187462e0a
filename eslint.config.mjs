import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import { readdirSync, readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import schemaLint from './eslint.schema.mjs';

/**
 * The features, lowest first, as the array of `apps/features.ts` lists them. Dependencies point one way: a feature may use those before it,
 * through their public face only; the kernel knows none of them.
 */
export const LEVELS = levelsOf(readFileSync(new URL('apps/features.ts', import.meta.url), 'utf8'));

/** Reads the names that the array lists as the folders that they are imported from. */
function levelsOf(text) {
  const folders = new Map(
    [...text.matchAll(/^import \{ feature as (\w+) \} from '#([\w-]+)';$/gm)].map(([, name, folder]) => [name, folder]),
  );
  const [, listed] = /^export const features.* = \[([^\]]+)\];$/m.exec(text);
  return [...listed.matchAll(/\w+/g)].map(([name]) => folders.get(name));
}

/**
 * The web app has the same order: `app/` and `components/` know no feature; the sockets (to-do, export, import, search, review) stand below
 * the features and find what those bring by its file name (`demand.search.ts`); a feature may use those before it, and links to a later one
 * by the registry of paths. Two folders are the web app's alone and stand right after another.
 */
const WEB_ONLY = { account: 'identity', review: 'portal' };
const WEB_LEVELS = LEVELS.flatMap((feature) => [
  feature,
  ...Object.keys(WEB_ONLY).filter((only) => WEB_ONLY[only] === feature),
]);
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

/**
 * A feature of more than 25 files has rooms. They have an order too: each uses those before it, whatever stands above them (module, public
 * face, plugs) uses all of them, and nothing runs back.
 * @param feature its folder's name in `libs`
 * @param order the rooms, the lowest first; a folder that is not listed stops the lint
 * @param root where the rooms stand
 */
function rooms(feature, order, root = `./libs/${feature}/src`) {
  const found = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const strange = found.map(({ name }) => name).filter((name) => !order.includes(name));
  if (strange.length) throw new Error(`${root}: give ${strange.join(', ')} a place in the order of its rooms.`);
  return order.flatMap((room, index) => [
    {
      target: `${root}/${room}`,
      from: order.slice(index + 1).map((later) => `${root}/${later}`),
      message: `The rooms of ${feature} use earlier ones only: ${order.join(' ← ')}.`,
    },
    {
      target: `${root}/${room}`,
      from: `${root}/*.{ts,tsx}`,
      message: `The rooms of ${feature} know neither its module nor its public face nor its plugs.`,
    },
  ]);
}

const roomZones = [
  ...rooms('identity', ['user', 'migrations', 'session', 'http', 'api']),
  ...rooms('demand', ['public-side']),
  ...rooms('match', [
    'migrations',
    'engine',
    'record',
    'curation',
    'search',
    'model',
    'matching',
    'experts',
    'clusters',
    'unserved',
    'pipeline',
    'api',
    'jobs',
  ]),
  ...rooms('ledger', ['migrations', 'entries', 'sums', 'posting', 'verification', 'years', 'export', 'api']),
  ...rooms('target', ['migrations', 'plan', 'cockpit', 'drill', 'indicators', 'forecast', 'snapshot', 'api']),
  ...rooms('contract', [
    'migrations',
    'core',
    'counting',
    'files',
    'payment',
    'royalty',
    'reversal',
    'amendment',
    'registration',
    'ageing',
    'reconciliation',
    'record',
    'api',
  ]),
].filter(({ from }) => from.length > 0);

/** Normal forms take quadratic time on rows of combining marks: `composed`, `halfWidth` and `cleanText` bound them first. */
const TEXT = 'libs/kernel/values/src/text.ts';
const NO_NORMALIZE = {
  selector: "CallExpression[callee.property.name='normalize']",
  message: 'Use composed, halfWidth or cleanText of libs/kernel/values.',
};

/** What Nest provides says its role in the name of its file; the second row are the plugs of the sockets. */
const ROLES = [
  ...['controller', 'facade', 'guard', 'handler', 'handlers', 'job', 'jobs', 'loader', 'presenter', 'registry'],
  ...['repository', 'resolver', 'service', 'view'],
  ...['attachment', 'export', 'figures', 'import', 'notices', 'open-data', 'portal', 'todo'],
];
const NO_INJECTABLE = {
  selector: 'Decorator[expression.callee.name=/^(Injectable|Controller|Resolver)$/]',
  message: `Let the file say the role of what it provides: .${ROLES.join(', .')}.`,
};

const ENUMS = 'libs/kernel/graphql/src/enums.ts';
/** An enum has one home: values, words and descriptions stand in its `defineEnum`, from which the schema takes them. */
const ENUM_BY_HAND = {
  selector: "CallExpression[callee.name='registerEnumType']",
  message: 'Declare it with defineEnum of #kernel/values: the schema, the taxonomy and the web app take it from there.',
};

const zones = [
  ...webZones,
  {
    target: './libs/kernel',
    from: ['./apps', ...LEVELS.map((feature) => `./libs/${feature}`)],
    message: 'The kernel knows no word of the domain.',
  },
  { target: './libs', from: './apps', message: 'Features do not know the entries.' },
  {
    target: ['./apps/api', './apps/worker', './apps/web', './apps/*.ts'],
    from: './apps/demo',
    message: 'The demo is loaded by the command line alone, and is no part of a production build.',
  },
  {
    target: './apps/demo',
    from: ['./apps/api', './apps/worker', './apps/cli', './apps/web'],
    message: 'The demo acts through the public faces of features.',
  },
  { target: './apps/web', from: './libs', message: 'The web app speaks to the API by its schema alone.' },
  ...LEVELS.map((feature, index) => ({
    target: `./libs/${feature}`,
    from: LEVELS.slice(index + 1).map((later) => `./libs/${later}`),
    message: 'Dependencies point one way: see docs/architecture.md.',
  })),
  ...LEVELS.map((feature) => ({
    target: ['./apps', ...LEVELS.filter((other) => other !== feature).map((other) => `./libs/${other}`)],
    from: `./libs/${feature}/src`,
    except: ['./index.ts'],
    message: 'Use the public face of a feature: its index.ts.',
  })),
].filter(({ from }) => from.length > 0);

const CODE = ['**/*.{ts,mts,tsx,js,mjs}'];

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      'dist/**',
      '.data/**',
      'apps/web/src/generated/**',
      'test/generated/**',
      'test/web/shots/**',
    ],
  },
  ...schemaLint,
  {
    files: CODE,
    extends: [tseslint.configs.recommended],
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
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...roomZones] }],
      // Each feature adds its codes to the catalog of messages by an interface that only extends.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
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
    files: ['libs/**/*.ts'],
    ignores: [TEXT, ENUMS, '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_NORMALIZE, ENUM_BY_HAND] },
  },
  {
    files: ['libs/**/*.ts', 'apps/{api,cli,worker}/**/*.ts'],
    ignores: [TEXT, ENUMS, '**/*.spec.ts', '**/testing/**', ...ROLES.map((role) => `**/*.${role}.ts`)],
    rules: { 'no-restricted-syntax': ['error', NO_NORMALIZE, ENUM_BY_HAND, NO_INJECTABLE] },
  },
  // A story is read in one go, and tells of the whole feature, whatever room it stands in.
  {
    files: ['**/*.{spec,test}.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
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
