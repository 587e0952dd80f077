const { TestEnvironment } = require('jest-environment-node');

/** What Jest itself keeps in a context: the tests of one file and who hears of them. It must be gone before the next file. */
const isOfJest = (key) => typeof key === 'symbol';

class Kept extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.first = new Set(Reflect.ownKeys(this.global));
    this.exit = Reflect.get(this.global.process, 'exit');
  }

  /** Instead of taking the context apart: whatever would keep the last file in memory goes, and all that was loaded stays. */
  async teardown() {
    for (const key of Reflect.ownKeys(this.global)) if (isOfJest(key) && !this.first.has(key)) delete this.global[key];
    // Jest wraps it once more for each file, and remembers each value that a global of its own had.
    this.global.process.exit = this.exit;
    this._globalProxy.leftovers = [];
  }
}

let kept;

/** Where the test files of one worker run, one after the other: in one context, because what is loaded into it is loaded once. */
module.exports = class OneContext {
  constructor(config, context) {
    kept ??= new Kept(config, context);
    return kept;
  }
};
