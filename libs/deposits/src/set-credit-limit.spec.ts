import { DAY, Money } from '#libs/kernel';
import { type TopUpWorld, at, topUpWorld } from '../../../test/support/top-up-world';
import { SetCreditLimit } from './set-credit-limit';

let world: TopUpWorld;
beforeAll(async () => {
  world = await topUpWorld();
  await world.limit.run(at(world.reseller), Money.idr(1_000_000));
});
afterAll(() => world.db.drop());

const credit = (units: number) => world.app.get(SetCreditLimit).run(at(world.reseller), world.sub.id, Money.idr(units));

describe('a credit limit', () => {
  it('is given as far as one person alone may give, and taken away', async () => {
    expect((await credit(1_000_000)).floor).toEqual(Money.idr(-1_000_000));
    expect((await credit(0)).floor).toEqual(Money.idr(0));
    expect(await world.broken()).toEqual({});
  });

  it('above that is given by nobody, before that limit was raised and counts', async () => {
    const alone = { code: 'credit-limit-too-much', facts: { alone: Money.idr(1_000_000) } };
    await expect(credit(1_000_001)).rejects.toMatchObject(alone);
    await world.limit.run(at(world.reseller), Money.idr(2_000_000));
    await expect(credit(1_000_001)).rejects.toMatchObject(alone);
    world.db.clock.advance(DAY);
    expect((await credit(1_000_001)).floor).toEqual(Money.idr(-1_000_001));
    expect(await world.broken()).toEqual({});
  });
});
