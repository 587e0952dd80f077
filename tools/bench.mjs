#!/usr/bin/env node
// npm run bench -- [--json] [--quick] [--suite order,http,hot,price,sync,sweep] [--engine mariadb|sqlite]
// Measures what has been built, on the server of BENCH_DATABASE_URL or DATABASE_URL, else on a private MariaDB of its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const home = 'var/bench';

/** Runs one of the project's programs; what it prints goes to stderr, because stdout is for the figures. */
const node = (words, env = {}) => execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
const mariadb = (verb) => node(['tools/mariadb.mjs', verb], { MARIADB_HOME: join(home, 'mariadb') }).trim();

const words = process.argv.slice(2);
const at = words.indexOf('--engine');
const [, engine = 'mariadb'] = at < 0 ? [] : words.splice(at, 2);
if (engine !== 'mariadb' && engine !== 'sqlite') {
  console.error(`There is no engine ${engine}; there are mariadb, sqlite.`);
  process.exit(2);
}

const built = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.build.json'], { cwd: root, encoding: 'utf8' });
if (built.status !== 0) {
  console.error(built.stdout);
  process.exit(1);
}

const given = process.env.BENCH_DATABASE_URL ?? process.env.DATABASE_URL;
const isOurs = engine === 'mariadb' && !given;
const database = engine === 'sqlite' ? `sqlite://${encodeURI(join(root, home))}/pohonnama.sqlite` : (given ?? mariadb('start'));
try {
  const bench = spawnSync(process.execPath, ['--enable-source-maps', 'dist/bench/src/main.js', '--database', database, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  process.exitCode = bench.status ?? 1;
} finally {
  if (isOurs) mariadb('stop');
}
