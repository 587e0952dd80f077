import { DomainError, MINUTE } from '#libs/kernel';
import { type ReviewWorld, reviewWorld, reviewer } from '../../../../../test/support/review-world';
import { ReadReviewedCase } from '../queue/read-reviewed-case';
import { ReviewReads } from '../queue/review-reads';
import { MESSAGES_MAX } from './case-message';
import { ReadThread } from './read-thread';
import { WriteMessage } from './write-message';

let world: ReviewWorld;
let id: string;
let paperId: string;
beforeAll(async () => {
  world = await reviewWorld();
  id = (await world.submitted('tanya.co.id', { by: world.seller })).id;
  paperId = (await world.undecided(id))[0]!;
});
afterAll(() => world.end());

const ani = reviewer('ani');
const budi = () => ({ personId: 'per_budi', nodeId: world.buyer.id, role: 'owner' }) as const;
const sari = () => ({ personId: 'per_sari', nodeId: world.seller.id, role: 'owner' }) as const;
const write = async (text: string, by: typeof ani | ReturnType<typeof budi | typeof sari>) => {
  world.db.clock.advance(MINUTE);
  const wish = { paperId, text };
  return by === ani ? world.get(WriteMessage).ask(by, id, wish) : world.get(WriteMessage).answer(by, id, wish);
};
const unread = async () => {
  const thread = world.get(ReadThread);
  const [row] = await world.get(ReviewReads).list(ani, { state: 'in_review', limit: 1 });
  return [row!.unread, (await thread.run(budi(), id)).unread, (await thread.run(sari(), id)).unread];
};
const code = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)),
  );

it('a question goes to whoever handed the paper in, an answer to whoever had asked; both sides read all of it', async () => {
  const before = await world.theCase(id);
  await write('Siapa yang menandatangani?', ani);
  expect(await world.letters()).toEqual([
    {
      template: 'paper-question',
      to: 'sari@example.test',
      data: expect.objectContaining({ domain: 'tanya.co.id', paper: 'Identity card (KTP)' }),
    },
  ]);
  expect(await unread()).toEqual([0, 1, 1]);
  await write('Direktur kami', sari());
  expect((await world.letters()).at(-1)).toMatchObject({
    template: 'paper-answer',
    to: 'ani@example.test',
    data: { text: 'Direktur kami' },
  });
  expect(await unread()).toEqual([1, 2, 0]);
  await world.get(ReadThread).markReviewed(ani, id);
  await world.get(ReadThread).markRead(budi(), id);
  expect(await unread()).toEqual([0, 0, 0]);
  const { messages, names } = await world.get(ReadReviewedCase).run(ani, id);
  expect(messages.map(({ side, text }) => [side, text])).toEqual([
    ['reviewer', 'Siapa yang menandatangani?'],
    ['seller', 'Direktur kami'],
  ]);
  expect(names.get('per_ani')).toBe('ani');
  // Nothing that runs has moved, and what was seen is what there is.
  expect(await world.theCase(id)).toEqual(before);
});

it('is nobody else’s business', async () => {
  const stranger = { ...budi(), nodeId: 1 };
  expect(await code(world.get(ReadThread).run(stranger, id))).toBe('case-not-found');
  expect(await code(world.get(WriteMessage).answer(stranger, id, { paperId, text: 'Halo' }))).toBe('case-not-found');
  expect(await code(world.get(WriteMessage).ask({ ...ani, nodeId: world.seller.id }, id, { paperId, text: 'Halo' }))).toBe(
    'case-not-found',
  );
  expect(await code(world.get(ReadThread).markReviewed(sari(), id))).toBe('case-not-found');
  expect(await code(world.get(WriteMessage).ask(ani, id, { paperId: 'pap_of_another', text: 'Halo' }))).toBe('paper-not-found');
});

it('ends somewhere', async () => {
  for (let i = 2; i < MESSAGES_MAX; i += 1) await write(`${i}`, ani);
  expect(await code(write('Satu lagi', ani))).toBe('case-messages-too-many');
});
