// Node 20: jest cannot require() ES modules, so the packages that ship ES modules only are compiled to CommonJS too.
// "Must use import to load ES Module: .../node_modules/X" -> add X here.
const esmPackages = [
  '@nestjs',
  'file-type',
  '@tokenizer',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  'fast-check',
  'pure-rand',
  '@otplib',
  '@scure',
  '@noble',
];

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

/** @type {import('jest').Config} */
module.exports = {
  // Loading the platform costs more than most tests: docs/decisions/0030.
  testEnvironment: '<rootDir>/test/runner/one-context.js',
  runtime: '<rootDir>/test/runner/one-load.js',
  testSequencer: '<rootDir>/test/runner/slow-first.js',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  // It ends what hangs, and says nothing about how fast a machine is.
  testTimeout: 600_000,
  // Every core: each test file has a database, ports and a clock of its own.
  maxWorkers: '100%',
  // Text recognition and pictures grow a worker for good: one that has grown makes room for a fresh one.
  workerIdleMemoryLimit: '1GB',
  // package.json "imports": resolve #libs/* to the TypeScript sources
  testEnvironmentOptions: { customExportConditions: ['pohonnama-src', 'node', 'node-addons'] },
  // file-type 21 has only an "import" condition
  moduleNameMapper: { '^file-type$': '<rootDir>/node_modules/file-type/index.js' },
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
};
