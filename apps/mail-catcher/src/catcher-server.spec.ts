import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { CatcherServer } from './catcher-server';
import { MailFolder } from './mail-folder';

const LINK = 'https://portal.example/verify?token=abc=def&next=1';
const log: string[] = [];
let folder: string;
let catcher: CatcherServer;

/** A mail as the worker's folder transport writes it. */
async function put(id: string, mail: { subject: string; text: string; html: string; from?: string }): Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const from = { name: mail.from ?? 'Senja', address: 'no-reply@surat.test' };
  const { message } = await transport.sendMail({ to: 'sari@senja.example', date: new Date('2026-11-22T03:00:00Z'), ...mail, from });
  mkdirSync(join(folder, 'mail'), { recursive: true });
  writeFileSync(join(folder, 'mail', `${id}.eml`), message as Buffer);
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: catcher.port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pohonnama-catcher-'));
  catcher = await CatcherServer.listen(new MailFolder(join(folder, 'mail')), 0, (line) => log.push(line));
});
afterEach(async () => {
  await catcher.close();
  rmSync(folder, { recursive: true, force: true });
});

it('says so when no mail has come yet', async () => {
  const { status, body } = await get('/');
  expect(status).toBe(200);
  expect(body).toContain('No mails yet.');
});

it('lists every mail, the newest first, and shows each with its words and its page', async () => {
  const words = `Halo – é ${'panjang '.repeat(40)}\n.\n=3D\n${LINK}\n`;
  await put('let_1', { subject: 'Yang pertama', text: 'satu', html: '<p>satu</p>' });
  await put('let_2', {
    subject: `Kedua é – ${'x'.repeat(90)}`,
    text: words,
    html: `<p>dua</p><a href="${LINK.replaceAll('&', '&amp;')}">buka</a>`,
  });
  const list = (await get('/')).body;
  expect([...list.matchAll(/href="\/mails\/(\w+)\?/g)].map(([, id]) => id)).toEqual(['let_2', 'let_1']);
  expect(list).toContain(`Kedua é – ${'x'.repeat(90)}`);
  const mail = (await get('/mails/let_2')).body;
  expect(mail).toContain(words.replaceAll('&', '&amp;').trim());
  expect(mail).toContain('22 Nov 2026, 10:00:00 WIB');
  expect((await get('/mails/let_2/page')).body.trim()).toBe(`<p>dua</p><a href="${LINK.replaceAll('&', '&amp;')}">buka</a>`);
});

it('speaks the reader’s language', async () => {
  expect((await get('/', { 'accept-language': 'id-ID,id;q=0.9' })).body).toMatch(/<html lang="id">[^]*Belum ada surel/);
  expect((await get('/?lang=en', { 'accept-language': 'id' })).body).toMatch(/<html lang="en">[^]*<a href="\/\?lang=id" lang="id"/);
});

it('takes what a mail says for text, and locks its page up', async () => {
  const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
  await put('let_3', { subject: evil, text: evil, from: evil, html: '<script>alert(1)</script>' });
  for (const path of ['/', '/mails/let_3']) {
    const { body, headers } = await get(path);
    expect(body).not.toMatch(/<script|<img/);
    expect(body).toContain('&lt;script&gt;');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
  const { headers } = await get('/mails/let_3/page');
  expect(headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'unsafe-inline'.*; sandbox allow-popups/);
  expect(String(headers['content-security-policy'])).not.toMatch(/script-src|allow-scripts|allow-same-origin/);
});

it.each(['/mails/let_9', '/mails/../../etc/passwd', '/mails/%2e%2e%2fsecrets%2fjwt', '/mails/let_1.eml', '/other', '//x', '/mails/'])(
  'knows nothing at %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

it('answers only on this machine, under its own names, and only reads', async () => {
  expect((await get('/', { host: 'evil.example' })).status).toBe(403);
  expect((await get('/', { host: 'localhost:4002' })).status).toBe(200);
  expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
});

it('shows a mail that is no mail as an empty one', async () => {
  await put('let_1', { subject: 'x', text: 'x', html: 'x' });
  writeFileSync(join(folder, 'mail', 'let_2.eml'), Buffer.from([0, 255, 10, 13]));
  writeFileSync(join(folder, 'mail', 'let_3.eml.part'), 'half');
  expect((await get('/')).body).toContain('(no subject)');
  expect((await get('/mails/let_2')).status).toBe(200);
  expect(log).toEqual([]);
});
