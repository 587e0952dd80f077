#!/usr/bin/env node
// npm run sdk: makes the types of both clients in libs/sdk from what the APIs say about themselves.
import { createRequire } from 'node:module';
import { readTypeScript } from './read-typescript.mjs';

const require = createRequire(import.meta.url);
readTypeScript();
const { World } = require('../test/support/world.ts');
const { SDK_PROGRAMS, sdkTypes } = require('../test/support/sdk-types.ts');

const world = await World.start();
try {
  for (const program of SDK_PROGRAMS) await sdkTypes(world, program, 'make');
} finally {
  await world.end();
}
