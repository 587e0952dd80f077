const { default: Runtime } = require('jest-runtime');

/** For each run of Jest in this process (there are several when it watches): what has loaded everything but the test files. */
const houses = new WeakMap();

/** Both maps of where sources lie, as one. */
class Either extends Map {
  constructor(own, shared) {
    super();
    this.own = own;
    this.shared = shared;
  }

  get(file) {
    return this.own.get(file) ?? this.shared.get(file);
  }

  *[Symbol.iterator]() {
    yield* this.shared;
    yield* this.own;
  }
}

/** Loads a test file anew, and what it imports only if no test file of this worker did so before. See docs/decisions/0030. */
module.exports = class OneLoad extends Runtime {
  constructor(config, environment, resolver, ...rest) {
    super(config, environment, resolver, ...rest);
    if (!houses.has(resolver)) houses.set(resolver, new Runtime(config, environment, resolver, ...rest));
    this.house = houses.get(resolver);
  }

  requireModuleOrMock(from, name) {
    return this.house.requireModuleOrMock(from, name);
  }

  getSourceMaps() {
    return new Either(super.getSourceMaps(), this.house.getSourceMaps());
  }
};
