#!/usr/bin/env node
// A private MariaDB for development and tests: no service, loopback only, as safe for money as production must be.
//   node tools/mariadb.mjs start            prints its address, for DATABASE_URL; starts it if it is not running
//   node tools/mariadb.mjs stop | status | wipe
//   node tools/mariadb.mjs exec -- <command ...>   runs a command with TEST_DATABASE_URL set
//   node tools/mariadb.mjs test [jest arguments]   runs the tests on MariaDB, on the server of DATABASE_URL if that is set
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import mysql from 'mysql2/promise';

const project = fileURLToPath(new URL('..', import.meta.url));
// A second one, for a bench that must not disturb the tests, lives in another folder.
const home = resolve(project, process.env.MARIADB_HOME ?? 'var/mariadb');
const data = join(home, 'data');
const stateFile = join(home, 'state.json');
const pidFile = join(home, 'pid');
const logFile = join(home, 'mariadbd.log');
const WAIT_MS = 50;
const WAITS_MAX = 1_200;
const isRoot = process.getuid?.() === 0;

/** A message for the person at the keyboard, without a stack. */
class Refused extends Error {}

function program(...names) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
  if (found) return found;
  throw new Refused(
    `There is no ${names[0]} on this machine.\n` +
      '  Debian, Ubuntu: apt-get install -y mariadb-server-core\n' +
      '  or set DATABASE_URL=mysql://user:password@host:3306/name to a server on which databases may be created.',
  );
}

const connect = (port) => mysql.createConnection({ host: '127.0.0.1', port, user: 'root', connectTimeout: 2_000 });
const addressOf = (port) => `mysql://root@127.0.0.1:${port}/pohonnama`;

/** The port of our server, or undefined. Asked by SQL and not by process id: ids are given to others after a restart. */
async function runningPort() {
  if (!existsSync(stateFile)) return undefined;
  const { port } = JSON.parse(readFileSync(stateFile, 'utf8'));
  const connection = await connect(port).catch(() => undefined);
  if (!connection) return undefined;
  const [[{ dir }]] = await connection.query('SELECT @@datadir AS dir');
  await connection.end();
  return resolve(dir) === realpathSync(data) ? port : undefined;
}

const freePort = () =>
  new Promise((done, failed) => {
    const server = createServer()
      .once('error', failed)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => done(port));
      });
  });

function serverOptions(port) {
  return [
    '--no-defaults',
    ...(isRoot ? ['--user=root'] : []),
    `--datadir=${data}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    // A socket's path may have 107 characters only, so it is given relative to the data folder.
    '--socket=mariadb.sock',
    `--pid-file=${pidFile}`,
    '--skip-name-resolve',
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_nopad_bin',
    '--default-time-zone=+00:00',
    '--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=256M',
    '--performance-schema=OFF',
    '--max-connections=300',
  ];
}

async function start() {
  const running = await runningPort();
  if (running) return running;
  const mariadbd = program('mariadbd', 'mysqld');
  if (!existsSync(join(data, 'mysql'))) install();
  const port = await freePort();
  const log = openSync(logFile, 'a');
  const server = spawn(mariadbd, serverOptions(port), { stdio: ['ignore', log, log], detached: true });
  server.unref();
  for (let waits = 0; ; waits += 1) {
    const connection = await connect(port).catch(() => undefined);
    if (connection) {
      await connection.query('CREATE DATABASE IF NOT EXISTS pohonnama CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin');
      await connection.end();
      break;
    }
    if (server.exitCode !== null || waits === WAITS_MAX) throw new Refused(`mariadbd did not start; see ${logFile}`);
    await sleep(WAIT_MS);
  }
  writeFileSync(stateFile, JSON.stringify({ port }));
  return port;
}

function install() {
  const installer = program('mariadb-install-db', 'mysql_install_db');
  mkdirSync(data, { recursive: true });
  execFileSync(
    installer,
    ['--no-defaults', ...(isRoot ? ['--user=root'] : []), `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

async function stop() {
  const port = await runningPort();
  if (!port) return;
  const connection = await connect(port);
  await connection.query('SHUTDOWN');
  connection.destroy();
  for (let waits = 0; existsSync(pidFile); waits += 1) {
    if (waits === WAITS_MAX) throw new Refused(`mariadbd did not stop; see ${logFile}`);
    await sleep(WAIT_MS);
  }
  rmSync(stateFile, { force: true });
}

/** Runs a command to its end and gives its exit code. Ctrl-C ends the command; we stay to put things in order. */
function command([file, ...args], environment) {
  return new Promise((done, failed) => {
    const child = spawn(file, args, { stdio: 'inherit', cwd: project, env: { ...process.env, ...environment } });
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', failed).once('close', (code) => done(code ?? 1));
  });
}

async function test(jestArguments) {
  const jest = [process.execPath, join(project, 'node_modules/jest/bin/jest.js'), ...jestArguments];
  const given = process.env.DATABASE_URL;
  // Tests make databases of their own beside the one given, and never touch that.
  if (given) return command(jest, { TEST_DATABASE_URL: given, DATABASE_URL: '' });
  const wasRunning = (await runningPort()) !== undefined;
  const port = await start();
  try {
    return await command(jest, { TEST_DATABASE_URL: addressOf(port) });
  } finally {
    if (!wasRunning) await stop();
  }
}

const verbs = {
  start: async () => console.log(addressOf(await start())),
  stop,
  status: async () => {
    const port = await runningPort();
    console.log(port ? addressOf(port) : 'stopped');
  },
  wipe: async () => {
    await stop();
    rmSync(home, { recursive: true, force: true });
  },
  exec: async (words) => {
    const run = words[0] === '--' ? words.slice(1) : words;
    if (run.length === 0) throw new Refused('exec needs a command');
    process.exitCode = await command(run, { TEST_DATABASE_URL: addressOf(await start()) });
  },
  test: async (words) => {
    process.exitCode = await test(words);
  },
};

const [verb = '', ...words] = process.argv.slice(2);
try {
  if (!Object.hasOwn(verbs, verb)) throw new Refused(`usage: mariadb.mjs ${Object.keys(verbs).join(' | ')}`);
  await verbs[verb](words);
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
