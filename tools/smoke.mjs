// What the README promises, on the built output, as a newcomer meets it: start, order, kill everything, start again, verify.
//   node tools/smoke.mjs [result.json]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PASSWORD = 'demo-pohonnama';
const START_WITHIN_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'pohonnama-smoke-'));
const results = [];

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
const [portal, customer, epp, control, mails, gateway] = [await freePort(), await freePort(), await freePort(), await freePort(), await freePort(), await freePort()];
const env = { ...process.env, NODE_ENV: '', DATABASE_URL: '', REGISTRIES: '', DATA_DIR: join(folder, 'data'), PORTAL_PORT: portal, CUSTOMER_PORT: customer, SANDBOX_EPP_PORT: epp, SANDBOX_CONTROL_PORT: control, MAIL_CATCHER_PORT: mails, FAKE_GATEWAY_PORT: gateway, PAYMENT_GATEWAYS: '', SMTP_URL: '' };

async function check(name, work) {
  try {
    await work();
    results.push({ name, ok: true });
    console.log(`ok      ${name}`);
  } catch (error) {
    results.push({ name, ok: false });
    console.log(`FAILED  ${name}\n        ${error.message}`);
  }
}
const expect = (isTrue, message) => {
  if (!isTrue) throw new Error(message);
};

/** `npm start`; resolves when the box is there. */
async function start() {
  const child = spawn('npm', ['start', '--silent'], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
  const startedAt = Date.now();
  while (!text.includes('Pohonnama is ready')) {
    if (child.exitCode !== null || Date.now() - startedAt > START_WITHIN_MS) throw new Error(`no box within ${START_WITHIN_MS / 1000} s:\n${text}`);
    await sleep(100);
  }
  return child;
}

/** The ids of a process and of all that it started, and what those started. */
function family(pid) {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found) found.push(...pairs.filter(([, ppid]) => ppid === parent).map(([id]) => id));
  return found;
}

/** Every process of the start, at once, without a word. */
function killAll(child) {
  spawnSync('kill', ['-9', ...family(child.pid).map(String)]);
}

/** fetch() may not set Host, which is what a brand is found by. */
function call(method, port, path, { host, token, body, key } = {}) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(host ? { host } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(key ? { 'idempotency-key': key } : {}),
    ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      let received = '';
      answer.on('data', (part) => (received += part));
      answer.on('end', () => resolve({ status: answer.statusCode, body: received ? JSON.parse(received) : undefined }));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}
const shop = (method, path, more = {}) => call(method, customer, path, { host: 'senja.localhost', ...more });
const login = async (send, email) => (await send('POST', '/v1/auth/login', { body: { email, password: PASSWORD } })).body.accessToken;
const pohon = (...words) => spawnSync(process.execPath, ['bin/pohon.js', ...words], { env, encoding: 'utf8' });

async function orderState(token, id) {
  return (await shop('GET', `/v1/orders/${id}`, { token })).body.state;
}
async function until(state, token, id, withinMs = 30_000) {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await orderState(token, id).catch(() => 'no answer');
    if (found === state) return;
    if (Date.now() > deadline) throw new Error(`the order is ${found}, not ${state}`);
    await sleep(200);
  }
}

let running;
let token;
let second;
await check('npm start is ready within a minute', async () => {
  running = await start();
});
await check('a customer of the sub-reseller orders two names, and both are registered', async () => {
  token = await login(shop, 'budi@example.test');
  const items = [{ name: 'kopisenja.id', years: 1 }, { name: 'kopisenja.com', years: 1 }];
  const placed = await shop('POST', '/v1/orders', { token, key: 'smoke-first-order', body: { items } });
  expect(placed.status === 201, `the order was answered ${placed.status}: ${JSON.stringify(placed.body)}`);
  await until('done', token, placed.body.id);
});
await check('the registry hangs after the create, everything is killed, and the order still ends done', async () => {
  const body = JSON.stringify({ fault: 'hang-after', verb: 'create', object: 'domain', name: 'tahanbanting.com', times: 1 });
  const armed = await fetch(`http://127.0.0.1:${control}/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(armed.ok, `the fault was refused: ${await armed.text()}`);
  const placed = await shop('POST', '/v1/orders', { token, key: 'smoke-second-order', body: { items: [{ name: 'tahanbanting.com', years: 1 }] } });
  expect(placed.status === 201, `the order was answered ${placed.status}: ${JSON.stringify(placed.body)}`);
  second = placed.body.id;
  await sleep(1_500);
  killAll(running);
  running = await start();
  token = await login(shop, 'budi@example.test');
  // The killed worker's lease has to end first.
  await until('done', token, second, 180_000);
});
await check('the same order again, after the crash, is answered with the same order', async () => {
  const again = await shop('POST', '/v1/orders', { token, key: 'smoke-second-order', body: { items: [{ name: 'tahanbanting.com', years: 1 }] } });
  expect(again.status === 200 && again.body.id === second, `it was answered ${again.status}: ${JSON.stringify(again.body)}`);
});
await check('the registry’s billing log has one create for each name', async () => {
  const log = await (await fetch(`http://127.0.0.1:${control}/billing`)).json();
  const rows = Array.isArray(log) ? log : (log.billing ?? log.data);
  for (const name of ['kopisenja.id', 'kopisenja.com', 'tahanbanting.com']) {
    const creates = rows.filter(({ object, command }) => object === name && command === 'create').length;
    expect(creates === 1, `${name} was created ${creates} times`);
  }
});
await check('pohon ledger verify proves the books', async () => {
  const { status, stdout, stderr } = pohon('ledger', 'verify');
  expect(status === 0, `exit ${status}\n${stdout}\n${stderr}`);
});
await check('pohon epp check and sandbox info answer', async () => {
  const info = JSON.parse(pohon('sandbox', 'info').stdout);
  expect(info.port === epp && info.accounts.length >= 2, 'sandbox info does not fit');
  const { status, stdout } = pohon('epp', 'check', 'sandbox-id', 'kopisenja.id', 'belumada.id');
  expect(status === 0 && stdout.includes('"available": false') && stdout.includes('"available": true'), stdout);
});
await check('Ctrl-C ends everything cleanly', async () => {
  // As a terminal does it: to the whole group in front. The parts have groups of their own.
  process.kill(-running.pid, 'SIGINT');
  const deadline = Date.now() + 15_000;
  while (running.exitCode === null && running.signalCode === null && Date.now() < deadline) await sleep(100);
  // npm itself ends by the signal it was sent.
  expect(running.exitCode === 0 || running.signalCode === 'SIGINT', `exit ${running.exitCode} ${running.signalCode}`);
  const left = spawnSync('pgrep', ['-fa', `${process.cwd()}/dist/apps/`], { encoding: 'utf8' }).stdout;
  expect(left === '', `still running: ${left}`);
});

if (running && running.exitCode === null && running.signalCode === null) killAll(running);
rmSync(folder, { recursive: true, force: true });
const passed = results.filter(({ ok }) => ok).length;
console.log(`smoke: ${passed} passed, ${results.length - passed} failed`);
if (process.argv[2]) writeFileSync(process.argv[2], JSON.stringify({ numPassedTests: passed, numFailedTests: results.length - passed }));
process.exitCode = passed === results.length ? 0 : 1;
