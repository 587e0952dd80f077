import { Logger } from '@nestjs/common';
import { MailTransport, type OutgoingMail } from './mail-transport';
import { SmtpTransport } from './smtp-transport';
import { PostOffice, SECRET, letter } from './testing/post-office';
import { SmtpSink } from './testing/smtp-sink';

let office: PostOffice;
beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  office = await PostOffice.open();
});
afterEach(() => office.close());

const SHORT = 'https://portal.example/…';
const header = (message: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(message)?.[1]?.replaceAll('\r\n', '');

describe('a mail that is taken', () => {
  it('goes out in the name of its brand, with an answer address, a text and a page', async () => {
    await office.post(letter());
    await office.worker().drain();
    const { from, to, message } = office.sink.taken[0]!;
    const { id, messageId, state } = (await office.newest())!;
    expect([from, to, state, office.sink.taken.length]).toEqual(['surat@pohonnama.example', 'sari@senja.example', 'sent', 1]);
    expect(header(message, 'From')).toBe('"Senja, \\"Hosting\\"" <surat@pohonnama.example>');
    expect(header(message, 'Reply-To')).toBe('halo@senja.example');
    expect(header(message, 'Message-ID')).toBe(`<${id}@pohonnama.example>`);
    expect(messageId).toBe(`<${id}@pohonnama.example>`);
    expect(header(message, 'Content-Type')).toContain('multipart/alternative');
    expect(message).toMatch(/text\/plain[^]*text\/html/);
    expect(message.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain(SECRET);
  });

  it('leaves its secret nowhere behind', async () => {
    await office.post(letter());
    expect(JSON.stringify(await office.db.reads.query('SELECT * FROM letter'))).toContain(SECRET);
    await office.worker().drain();
    const stored = [await office.db.reads.query('SELECT * FROM letter'), await office.db.reads.query('SELECT * FROM job')];
    expect(JSON.stringify(stored)).not.toContain(SECRET);
    expect((await office.newest())!.data).toEqual({ link: SHORT });
  });

  it.each(['Sari\r\nBcc: evil@example.com', 'Sari\nSubject: x', 'Sari>, <evil@example.com', 'Sari", evil@example.com, "'])(
    'has no other header and no other recipient by the name %j',
    async (name) => {
      await office.post(letter({ to: { email: 'sari@senja.example', name }, brand: { ...letter().brand, name } }));
      await office.worker().drain();
      expect(office.sink.taken.map(({ to }) => to)).toEqual(['sari@senja.example']);
      const head = office.sink.taken[0]!.message.split('\r\n\r\n')[0]!;
      expect(head).not.toMatch(/^bcc:/im);
      expect(head.match(/^subject:/gim)).toHaveLength(1);
    },
  );

  it('is sent once by however many workers', async () => {
    await office.post(...Array.from({ length: 30 }, (_, i) => letter({ to: { email: `s${i}@senja.example`, name: 'S' } })));
    await Promise.all([office.worker(), office.worker(), office.worker()].map((each) => each.drain()));
    expect(office.sink.taken).toHaveLength(30);
    expect(new Set(office.sink.taken.map(({ to }) => to)).size).toBe(30);
  });

  it('and whose worker dies before it says so is sent again by another, under the same Message-ID', async () => {
    await office.post(letter());
    const smtp = new SmtpTransport(office.sink.url);
    let isDead = (): void => undefined;
    const dead = new Promise<void>((resolve) => (isDead = resolve));
    class DyingTransport extends MailTransport {
      override async send(mail: OutgoingMail): Promise<void> {
        await smtp.send(mail);
        isDead();
        await new Promise(() => undefined);
      }
    }
    const [job] = await office.db.work.run((tx) => office.queue.lease(tx, 1));
    void office.handler(new DyingTransport()).run(job!.payload);
    await dead;
    expect((await office.newest())!.state).toBe('waiting');
    office.db.clock.advance(31_000);
    await office.worker().drain();
    const ids = office.sink.taken.map(({ message }) => header(message, 'Message-ID'));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect((await office.newest())!.state).toBe('sent');
  });
});

describe('a mail that is not taken', () => {
  it.each([
    ['RCPT TO', '550 5.1.1 no such mailbox'],
    ['.', '554 5.7.1 looks like spam'],
  ])('for good (%s: %s) has failed, is not tried again, and keeps no secret', async (command, reply) => {
    office.sink.replies.set(command, reply);
    await office.post(letter());
    await office.worker().drain();
    expect(await office.newest()).toMatchObject({ state: 'failed', failure: reply, data: { link: SHORT } });
    expect(await office.queue.list(office.db.reads, 'waiting', 10)).toEqual([]);
  });

  it.each([
    ['RCPT TO', '451 4.7.1 greylisted'],
    ['.', '452 4.2.2 mailbox full'],
    ['MAIL FROM', '421 4.3.2 going down'],
  ])('for the moment (%s: %s) is sent later', async (command, reply) => {
    office.sink.replies.set(command, reply);
    await office.post(letter());
    await office.worker().drain();
    expect([(await office.newest())!.state, office.sink.taken.length]).toEqual(['waiting', 0]);
    office.sink.replies.clear();
    office.db.clock.advance(10_000);
    await office.worker().drain();
    expect([(await office.newest())!.state, office.sink.taken.length]).toEqual(['sent', 1]);
  });

  it('because the mail server is away waits for it', async () => {
    const gone = await SmtpSink.listen();
    const { url } = gone;
    await gone.close();
    await office.post(letter());
    await office.worker(new SmtpTransport(url)).drain();
    expect((await office.newest())!.state).toBe('waiting');
    office.db.clock.advance(10_000);
    await office.worker().drain();
    expect(office.sink.taken).toHaveLength(1);
  });

  it('for three days is tried ever more seldom, and then given up with its secret forgotten', async () => {
    office.sink.replies.set('RCPT TO', '451 4.3.0 come back later');
    await office.post(letter());
    const worker = office.worker();
    const waits: number[] = [];
    for (let tries = 0; tries < 300; tries += 1) {
      await worker.drain();
      const [job] = await office.queue.list(office.db.reads, 'waiting', 1);
      if (!job) break;
      waits.push(job.runAt.getTime() - office.db.clock.now().getTime());
      office.db.clock.advance(waits.at(-1)!);
    }
    expect(waits.slice(0, 4)).toEqual([10_000, 10_000, 20_000, 40_000]);
    expect(Math.max(...waits)).toBe(30 * 60_000);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3 * 86_400_000);
    expect(await office.newest()).toMatchObject({ state: 'failed', data: { link: SHORT } });
    expect((await office.newest())!.failure).toContain('451 4.3.0 come back later');
  });
});
