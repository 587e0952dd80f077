// Lets tools require() the project's sources as they are: nothing has to be built, and half a change elsewhere does not matter.
// Run with `node --conditions pohonnama-src`, which resolves #libs/* to the sources.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const options = {
  module: { type: 'commonjs' },
  jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } },
};

export function readTypeScript() {
  const swc = require('@swc/core');
  require.extensions['.ts'] = (module, filename) =>
    module._compile(swc.transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
}
