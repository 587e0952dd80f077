import { CaseMoves } from './case-moves';
import { CaseReads } from './case-reads';
import { CaseWorld } from './testing/case-world';
import { VerificationCases } from './verification-cases';

let world: CaseWorld;

beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.end());

it('each side lists its cases, page by page, the next deadline first', async () => {
  const policy = { preset: 'x', stages: [{ afterHours: 72, action: 'delete', refundPercent: 100, onlyWhileRefunded: false }] } as const;
  const more = { ownerId: 40, sellerId: 30, policy: { ...policy, remindAtHours: [], restartHours: 24 } };
  const cases = [
    (await world.open('web.id', 'con_a', more))!,
    (await world.open('web.id', 'con_b', more))!,
    (await world.open('web.id', 'con_c', more))!,
  ];
  for (const [hours, theCase] of [
    [2, cases[1]!],
    [1, cases[2]!],
  ] as const)
    await world.db.work.run(async (tx) =>
      world.app
        .get(CaseMoves)
        .registered(tx, await world.app.get(VerificationCases).lock(tx, theCase.id), new Date(tx.now.getTime() + hours)),
    );
  const reads = world.app.get(CaseReads);
  const wish = { of: 'sold', limit: 2 } as const;
  const first = await reads.list(30, wish);
  expect(first.map(({ theCase }) => theCase.id)).toEqual([cases[2]!.id, cases[1]!.id]);
  const last = first.at(-1)!.theCase;
  const rest = await reads.list(30, { ...wish, state: 'missing', after: [last.listedAt, last.id] });
  expect(rest.map(({ theCase }) => theCase.id)).toEqual([cases[0]!.id]);
  expect(await reads.counts(40, 'own')).toEqual({ missing: 3, inReview: 0 });
  expect(await reads.list(3, { of: 'own', limit: 5 })).toEqual([]);
});
