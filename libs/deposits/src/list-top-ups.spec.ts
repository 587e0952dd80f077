import { type TopUpWorld, at, topUpWorld, wish } from '../../../test/support/top-up-world';
import type { TopUp } from './top-up';

let world: TopUpWorld;
let asked: TopUp[];

/** Seven of the sub-reseller, three of them in the same instant, and one of the reseller; the first two are decided. */
beforeAll(async () => {
  world = await topUpWorld();
  asked = [];
  for (let i = 0; i < 7; i += 1) {
    asked.push(await world.request.run(at(world.sub), wish(1_000 + i, `ask-0000000${i}`)));
    if (i < 3 || i > 4) world.db.clock.advance(1_000);
  }
  await world.request.run(at(world.reseller), wish(5_000, 'ask-00000009'));
  await world.approve.run(at(world.reseller), asked[0]!.id, { idempotencyKey: 'yes-1' });
  await world.reject.run(at(world.reseller), asked[1]!.id, { reason: 'no', idempotencyKey: 'no-1' });
});
afterAll(() => world.db.drop());

const newestFirst = (topUps: readonly TopUp[]) =>
  [...topUps].sort((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime() || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
const ids = (topUps: readonly TopUp[]) => topUps.map(({ id }) => id);

describe('the list of top-ups', () => {
  it('shows a child its own and a parent those of its children, newest first', async () => {
    expect(ids(await world.list.run(at(world.sub), { of: 'own', limit: 100 }))).toEqual(newestFirst(asked));
    expect(ids(await world.list.run(at(world.reseller), { of: 'children', limit: 100 }))).toEqual(newestFirst(asked));
  });

  it('looks one level down, not two', async () => {
    expect((await world.list.run(at(world.operator), { of: 'children', limit: 100 })).map(({ childId }) => childId)).toEqual([
      world.reseller.id,
    ]);
    expect(await world.list.run(at(world.sub), { of: 'children', limit: 100 })).toEqual([]);
    expect(await world.list.run(at(world.operator), { of: 'own', limit: 100 })).toEqual([]);
  });

  it('can be narrowed to one state', async () => {
    const inState = async (state: TopUp['state']) => ids(await world.list.run(at(world.reseller), { of: 'children', state, limit: 100 }));
    expect([await inState('approved'), await inState('rejected')]).toEqual([[asked[0]!.id], [asked[1]!.id]]);
    expect(await inState('pending')).toEqual(newestFirst(asked.slice(2)));
  });

  it.each([1, 2, 3])('comes in pages of %i that neither skip nor repeat, also within one instant', async (limit) => {
    const seen: TopUp[] = [];
    for (let page = await world.list.run(at(world.sub), { of: 'own', limit }); page.length > 0;) {
      seen.push(...page);
      page = await world.list.run(at(world.sub), { of: 'own', limit, before: page.at(-1) });
    }
    expect(ids(seen)).toEqual(newestFirst(asked));
  });
});
