// npm run dev [-- program ...]: compiles on every change and restarts the programs that are affected by it.
// One compiler watches for all; each program watches what it has loaded. Without names all of them are started.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const all = ['registry-sandbox', 'portal-api', 'customer-api', 'worker', 'mail-catcher', 'fake-gateway'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no program ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  process.exit(2);
}

const children = new Set();
/** Starts node in the project's folder and keeps it among those to end with this process. */
function run(words, stdout = 'inherit') {
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', stdout, 'inherit'] });
  children.add(child.once('exit', () => children.delete(child)));
  return child;
}

/** What programs need to find: the newest schema, and the sandbox's address and certificates. */
function prepare() {
  for (const command of [['migrate'], ['sandbox', 'info']]) {
    const { status, stderr } = spawnSync(process.execPath, ['bin/pohon.js', ...command], { cwd: root, encoding: 'utf8' });
    if (status !== 0) {
      console.error(stderr);
      end(1);
    }
  }
}

function end(code) {
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}

const compiler = run(['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'], 'pipe');
let isStarted = false;
compiler.stdout.setEncoding('utf8').on('data', (text) => {
  process.stdout.write(text);
  if (isStarted || !text.includes('Found 0 errors')) return;
  isStarted = true;
  prepare();
  for (const name of wanted.length > 0 ? wanted : all) {
    run(['--watch', '--watch-preserve-output', '--enable-source-maps', `dist/apps/${name}/src/main.js`]);
  }
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(0));
