const { default: Sequencer } = require('@jest/test-sequencer');

/** Where the tests are that take longest, the slowest first. */
const SLOW = ['test/authorisation/', 'test/contract/hostile-', 'test/stories/', 'test/laws/'];

const rank = ({ path }) => {
  const found = SLOW.findIndex((place) => path.includes(place));
  return found === -1 ? SLOW.length : found;
};

/**
 * Jest begins with the files that took longest the last time. On a new machine it knows of none and goes by their size;
 * a slow one would come last and keep one core busy while the others rest.
 */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = sorted.some(({ duration }) => duration !== undefined);
    return isKnown ? sorted : sorted.sort((one, other) => rank(one) - rank(other));
  }
};
