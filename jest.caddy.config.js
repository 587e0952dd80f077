const usual = require('./jest.config');

/** What needs Debian's caddy, which `npm test` does not: see `npm run test:caddy`. */
module.exports = { ...usual, testMatch: ['<rootDir>/test/caddy/*.caddy.ts'] };
