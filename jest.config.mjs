/** One project per kind of test, so each can be run alone: `npm run test -- --selectProjects unit libs/demand`. */
const base = {
  rootDir: import.meta.dirname ?? process.cwd(),
  testEnvironment: 'node',
  // A library's subpath import (`#demand`) is its source here and the build elsewhere: see "imports" in package.json.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/apps/web/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

/** Stories and journeys run on one platform that is started for them. */
const onOneSystem = {
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/global-teardown.mjs',
};

export default {
  // Children that hold a port are ended by the harness; a test that hangs is a failure, never a wait. Wide enough for a platform to start on
  // a machine that does much else.
  testTimeout: 180_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,docker,test/bench,test/gates}/**/*.spec.ts'],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '\\.db\\.spec\\.ts$'],
    },
    { ...base, displayName: 'db', testMatch: ['<rootDir>/{apps,libs}/**/*.db.spec.ts'] },
    { ...base, displayName: 'contract', testMatch: ['<rootDir>/test/contract/**/*.test.ts'] },
    { ...base, displayName: 'e2e', ...onOneSystem, testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
    {
      ...base,
      displayName: 'web',
      ...onOneSystem,
      globalSetup: '<rootDir>/test/harness/global-setup-story.mjs',
      testMatch: ['<rootDir>/test/web/**/*.test.ts'],
    },
  ],
};
