import { HOUR, Money } from '#libs/kernel';
import { IdempotencyKeyReused } from '#libs/platform';
import { type TopUpWorld, at, topUpWorld, wish } from '../../../test/support/top-up-world';
import { NobodyToPay, TooManyTopUps, TopUpAmountNotAllowed, TopUpNotFound, WAITING_MAX } from './top-up';

let world: TopUpWorld;
beforeAll(async () => {
  world = await topUpWorld();
});
afterAll(() => world.db.drop());
beforeEach(() => world.db.work.run((tx) => tx.query('DELETE FROM top_up')));

describe('asking for a top-up', () => {
  it('is kept as it was asked', async () => {
    const topUp = await world.request.run(at(world.sub), wish(750_000, 'ask-00000001', 'BCA 8123 – terima kasih 🙏'));
    expect(topUp).toMatchObject({
      parentId: world.reseller.id,
      amount: Money.idr(750_000),
      state: 'pending',
      requestedAt: world.db.clock.now(),
    });
    expect(topUp.id).toMatch(/^top_[0-9a-z]{26}$/);
    expect(await world.get.run(at(world.sub), topUp.id)).toEqual(topUp);
    expect(await world.get.run(at(world.reseller), topUp.id)).toEqual(topUp);
  });

  it('is no business of the grandparent: to it the top-up does not exist', async () => {
    const { id } = await world.request.run(at(world.sub), wish(750_000, 'ask-00000001'));
    await expect(world.get.run(at(world.operator), id)).rejects.toThrow(TopUpNotFound);
  });

  it('ten times at once with one key is one top-up', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, () => world.request.run(at(world.sub), wish(750_000, 'ask-00000001'))));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(await world.list.run(at(world.sub), { of: 'own', limit: 10 })).toEqual([asked[0]]);
  });

  it('looks like one of the last 48 hours of the same amount, and not like an older one', async () => {
    const first = await world.request.run(at(world.sub), wish(9_000, 'ask-00000001'));
    world.db.clock.advance(48 * HOUR);
    const second = await world.request.run(at(world.sub), wish(9_000, 'ask-00000002'));
    world.db.clock.advance(48 * HOUR + 1);
    const third = await world.request.run(at(world.sub), wish(9_000, 'ask-00000003'));
    expect([first, second, third].map(({ duplicateOf }) => duplicateOf)).toEqual([null, first.id, null]);
  });

  it('waits with forty-nine others at most, and a cancelled one waits no more', async () => {
    const asked = [];
    for (let i = 0; i < WAITING_MAX; i += 1) asked.push(await world.request.run(at(world.sub), wish(1_000 + i, `ask-of-many-${i}`)));
    await expect(world.request.run(at(world.sub), wish(5_000, 'one-too-many'))).rejects.toThrow(TooManyTopUps);
    expect(await world.request.run(at(world.sub), wish(1_000, 'ask-of-many-0'))).toEqual(asked[0]);
    await world.cancel.run(at(world.sub), asked[0]!.id);
    await world.request.run(at(world.sub), wish(5_000, 'one-too-many'));
  });

  it('with a used key and another amount is refused', async () => {
    await world.request.run(at(world.sub), wish(750_000, 'ask-00000001'));
    await expect(world.request.run(at(world.sub), wish(750_001, 'ask-00000001'))).rejects.toThrow(IdempotencyKeyReused);
  });

  it('may use the key that somebody else has used', async () => {
    const [one, other] = [
      await world.request.run(at(world.sub), wish(750_000, 'ask-00000001')),
      await world.request.run(at(world.reseller), wish(1_000, 'ask-00000001')),
    ];
    expect([one.parentId, other.parentId]).toEqual([world.reseller.id, world.operator.id]);
  });

  it('is refused to the operator, and for too little, and leaves nothing', async () => {
    await expect(world.request.run(at(world.operator), wish(750_000, 'ask-00000001'))).rejects.toThrow(NobodyToPay);
    await expect(world.request.run(at(world.sub), wish(999, 'ask-00000001'))).rejects.toThrow(TopUpAmountNotAllowed);
    expect(await world.db.reads.query('SELECT id FROM top_up')).toEqual([]);
  });
});
