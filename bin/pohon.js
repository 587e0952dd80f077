#!/usr/bin/env node
// The command line of Pohonnama. A checkout that has not been built yet is built first: it takes a few seconds.
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const program = join(root, 'dist/apps/cli/src/main.js');
const compiler = join(root, 'node_modules/typescript7/bin/tsc');
const isStart = process.argv[2] === 'start';

// `start` is for people who may have just edited something; everything else runs what has been built.
if (existsSync(compiler) && (isStart || !existsSync(program))) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
process.chdir(root);
require(program);
