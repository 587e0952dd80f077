import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { JobQueue } from '../jobs/job-queue';
import { JobRunner } from '../jobs/job-runner';
import { platformSchema } from '../platform.schema';
import { Settings } from '../settings';
import { FolderTransport } from './folder-transport';
import type { KeptLetter, Letter } from './letter';
import { LetterReads } from './letter-reads';
import { Letters } from './letters';
import { MailTransport } from './mail-transport';
import { SendLetter } from './send-letter';
import { SmtpTransport } from './smtp-transport';
import { SmtpSink } from './testing/smtp-sink';

const queue = new JobQueue();
const letters = new Letters(queue);
const settings = Settings.load({ NODE_ENV: 'test', SMTP_FROM: 'surat@pohonnama.example' });
const SECRET = 'tok-very-secret';
const letter = (more: Partial<Letter> = {}): Letter => ({
  to: { email: 'sari@senja.example', name: 'Sari' },
  personId: 'per_sari',
  nodeId: 42,
  template: 'forgot-password',
  locale: 'id',
  brand: { name: 'Senja, "Hosting"', supportEmail: 'halo@senja.example', url: null, colour: null },
  data: { link: `https://portal.example/reset?token=${SECRET}` },
  ...more,
});

let db: FreshDatabase;
let sink: SmtpSink;
beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  [db, sink] = await Promise.all([freshDatabase(platformSchema), SmtpSink.listen()]);
});
afterEach(() => Promise.all([db.drop(), sink.close()]));

const post = (...list: Letter[]) => db.work.run((tx) => letters.post(tx, list));
const send = (transport: MailTransport = new SmtpTransport(sink.url)) => new SendLetter(db.work, letters, transport, settings);
const runner = (handler: SendLetter) => new JobRunner({ work: db.work, reads: db.reads, queue, clock: db.clock }, [handler], 4);
const kept = async (): Promise<KeptLetter> => (await new LetterReads(db.reads).list('per_sari', 10))[0]!;
const header = (message: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(message)?.[1]?.replaceAll('\r\n', '');

it('a mail is there exactly when what made it necessary is', async () => {
  const failing = db.work.run(async (tx) => {
    await letters.post(tx, [letter()]);
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  await runner(send()).drain();
  expect(sink.taken).toEqual([]);
  expect(await kept()).toBeUndefined();
});

it('a mail goes out in the name of its brand, with an answer address, a text and a page', async () => {
  await post(letter());
  await runner(send()).drain();
  const [{ from, to, message }] = sink.taken as [(typeof sink.taken)[0]];
  const { id, messageId, state } = await kept();
  expect([from, to, state, sink.taken.length]).toEqual(['surat@pohonnama.example', 'sari@senja.example', 'sent', 1]);
  expect(header(message, 'From')).toBe('"Senja, \\"Hosting\\"" <surat@pohonnama.example>');
  expect(header(message, 'Reply-To')).toBe('halo@senja.example');
  expect(header(message, 'Message-ID')).toBe(`<${id}@pohonnama.example>`);
  expect(messageId).toBe(`<${id}@pohonnama.example>`);
  expect(header(message, 'Content-Type')).toContain('multipart/alternative');
  expect(message).toMatch(/text\/plain[^]*text\/html/);
  expect(message.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain(SECRET);
});

it('the secret of a mail is in the mail, and nowhere else once it has left', async () => {
  await post(letter());
  expect(JSON.stringify(await db.reads.query('SELECT * FROM letter'))).toContain(SECRET);
  await runner(send()).drain();
  const stored = [await db.reads.query('SELECT * FROM letter'), await db.reads.query('SELECT * FROM job')];
  expect(JSON.stringify(stored)).not.toContain(SECRET);
  expect((await kept()).data).toEqual({ link: 'https://portal.example/…' });
});

it.each(['Sari\r\nBcc: evil@example.com', 'Sari\nSubject: x', 'Sari>, <evil@example.com', 'Sari", evil@example.com, "'])(
  'the name %j makes no header and no recipient',
  async (name) => {
    await post(letter({ to: { email: 'sari@senja.example', name }, brand: { ...letter().brand, name } }));
    await runner(send()).drain();
    expect(sink.taken.map(({ to }) => to)).toEqual(['sari@senja.example']);
    const head = sink.taken[0]!.message.split('\r\n\r\n')[0]!;
    expect(head).not.toMatch(/^bcc:/im);
    expect(head.match(/^subject:/gim)).toHaveLength(1);
  },
);

it('a mail that the recipient’s server refuses for good has failed, is not tried again, and keeps no secret', async () => {
  sink.replies.set('RCPT TO', '550 5.1.1 no such mailbox');
  await post(letter());
  await runner(send()).drain();
  expect(await kept()).toMatchObject({ state: 'failed', failure: '550 5.1.1 no such mailbox', data: { link: 'https://portal.example/…' } });
  expect(await queue.list(db.reads, 'waiting', 10)).toEqual([]);
});

it.each([
  ['RCPT TO', '451 4.7.1 greylisted'],
  ['.', '452 4.2.2 mailbox full'],
  ['MAIL FROM', '421 4.3.2 going down'],
])('a mail that is refused for the moment (%s: %s) is sent later', async (command, reply) => {
  sink.replies.set(command, reply);
  await post(letter());
  await runner(send()).drain();
  expect([(await kept()).state, sink.taken.length]).toEqual(['waiting', 0]);
  sink.replies.clear();
  db.clock.advance(10_000);
  await runner(send()).drain();
  expect([(await kept()).state, sink.taken.length]).toEqual(['sent', 1]);
});

it('a mail waits while the mail server is away', async () => {
  const gone = await SmtpSink.listen();
  const { url } = gone;
  await gone.close();
  await post(letter());
  await runner(send(new SmtpTransport(url))).drain();
  expect((await kept()).state).toBe('waiting');
  db.clock.advance(10_000);
  await runner(send()).drain();
  expect(sink.taken).toHaveLength(1);
});

it('a worker that dies between sending and marking sends again under the same Message-ID, and both are one mail', async () => {
  await post(letter());
  const transport = new SmtpTransport(sink.url);
  class DyingTransport extends MailTransport {
    override async send(mail: Parameters<MailTransport['send']>[0]): Promise<void> {
      await transport.send(mail);
      throw new Error('the machine lost power');
    }
  }
  await runner(send(new DyingTransport())).drain();
  expect((await kept()).state).toBe('waiting');
  db.clock.advance(10_000);
  await runner(send()).drain();
  const ids = sink.taken.map(({ message }) => header(message, 'Message-ID'));
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect((await kept()).state).toBe('sent');
});

it('several workers send many mails once each', async () => {
  await post(...Array.from({ length: 30 }, (_, i) => letter({ to: { email: `s${i}@senja.example`, name: 'S' } })));
  const handler = send();
  await Promise.all([runner(handler), runner(handler), runner(handler)].map((each) => each.drain()));
  expect(sink.taken).toHaveLength(30);
  expect(new Set(sink.taken.map(({ to }) => to)).size).toBe(30);
});

it('where there is no mail server each mail is a file, whole and the same however often it is sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pohonnama-mail-'));
  try {
    await post(letter(), letter());
    const handler = send(new FolderTransport(join(folder, 'mail')));
    await runner(handler).drain();
    const files = readdirSync(join(folder, 'mail')).sort();
    const ids = (await new LetterReads(db.reads).list('per_sari', 10)).map(({ id }) => `${id}.eml`).sort();
    expect(files).toEqual(ids);
    expect(header(readFileSync(join(folder, 'mail', files[0]!), 'utf8'), 'To')).toBe('Sari <sari@senja.example>');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it.each<[string, Partial<Letter>]>([
  ['lacks what it needs', { data: {} }],
  ['leads to no web address', { data: { link: 'javascript:alert(1)' } }],
  ['is from a brand at no web address', { brand: { ...letter().brand, url: 'data:text/html,x' } }],
  ['goes to a broken address', { to: { email: 'a@b.example\r\nRCPT TO:<c@d.example>', name: 'x' } }],
])('a mail that %s is not posted', async (_, wrong) => {
  await expect(post(letter(wrong))).rejects.toThrow(TypeError);
  expect(await kept()).toBeUndefined();
});

it('a person reads their own mails, the newest first, page by page', async () => {
  for (const subject of ['satu', 'dua', 'tiga']) {
    await post(letter({ template: 'notice', data: { subject, text: 'x' } }), letter({ personId: 'per_other' }), letter({ personId: null }));
    db.clock.advance(1_000);
  }
  const reads = new LetterReads(db.reads);
  const first = await reads.list('per_sari', 2);
  const rest = await reads.list('per_sari', 2, first[1]!.id);
  expect([...first, ...rest].map(({ data }) => data.subject)).toEqual(['tiga', 'dua', 'satu']);
  await expect(reads.get('per_other', first[0]!.id)).rejects.toMatchObject({ code: 'letter-not-found' });
  expect((await reads.get('per_sari', first[0]!.id)).data.subject).toBe('tiga');
});
