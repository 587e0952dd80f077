import { Logger } from '@nestjs/common';
import type { Letter } from './letter';
import { PostOffice, letter } from './testing/post-office';

let office: PostOffice;
beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  office = await PostOffice.open();
});
afterEach(() => office.close());

it('a mail is there exactly when what made it necessary is', async () => {
  const failing = office.db.work.run(async (tx) => {
    await office.letters.post(tx, [letter()]);
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  await office.worker().drain();
  expect(office.sink.taken).toEqual([]);
  expect(await office.newest()).toBeUndefined();
});

it.each<[string, Partial<Letter>]>([
  ['lacks what it needs', { data: {} }],
  ['leads to no web address', { data: { link: 'javascript:alert(1)' } }],
  ['is from a brand at no web address', { brand: { ...letter().brand, url: 'data:text/html,x' } }],
  ['goes to a broken address', { to: { email: 'a@b.example\r\nRCPT TO:<c@d.example>', name: 'x' } }],
])('a mail that %s is not posted', async (_, wrong) => {
  await expect(office.post(letter(wrong))).rejects.toThrow(TypeError);
  expect(await office.newest()).toBeUndefined();
});

it('a person reads their own mails, the newest first, page by page', async () => {
  for (const subject of ['satu', 'dua', 'tiga']) {
    await office.post(
      letter({ template: 'notice', data: { subject, text: 'x' } }),
      letter({ personId: 'per_other' }),
      letter({ personId: null }),
    );
    office.db.clock.advance(1_000);
  }
  const first = await office.reads.list('per_sari', 2);
  const rest = await office.reads.list('per_sari', 2, first[1]!.id);
  expect([...first, ...rest].map(({ data }) => data.subject)).toEqual(['tiga', 'dua', 'satu']);
  await expect(office.reads.get('per_other', first[0]!.id)).rejects.toMatchObject({ code: 'letter-not-found' });
  expect((await office.reads.get('per_sari', first[0]!.id)).data.subject).toBe('tiga');
});

it('who looks after the house sees what nobody took, of all accounts or of one', async () => {
  office.sink.replies.set('RCPT TO:<gone', '550 5.1.1 no such mailbox');
  await office.post(letter(), ...[42, 7].map((nodeId) => letter({ nodeId, to: { email: `gone${nodeId}@senja.example`, name: 'G' } })));
  await office.worker().drain();
  const gone = async (nodeId?: number) => (await office.reads.outbox('failed', 100, nodeId)).map(({ to }) => to.email).sort();
  expect(await gone()).toEqual(['gone42@senja.example', 'gone7@senja.example']);
  expect(await gone(7)).toEqual(['gone7@senja.example']);
  expect((await office.reads.outbox('sent', 100)).map(({ to }) => to.email)).toEqual(['sari@senja.example']);
});
