import { Money } from '#libs/kernel';
import { RoleNotAllowed } from '#libs/tree';
import { type TopUpWorld, at, topUpWorld } from '../../../test/support/top-up-world';
import { SetCreditLimit } from './set-credit-limit';

let world: TopUpWorld;
beforeAll(async () => {
  world = await topUpWorld();
  await world.limit.run(at(world.reseller), Money.idr(1_000_000));
});
afterAll(() => world.db.drop());

const credit = (units: number, role: 'billing' | 'owner') =>
  world.app.get(SetCreditLimit).run({ ...at(world.reseller), role }, world.sub.id, Money.idr(units));

describe('a credit limit', () => {
  it('is given by whoever moves money, as far as one person alone may give', async () => {
    expect((await credit(1_000_000, 'billing')).floor).toEqual(Money.idr(-1_000_000));
  });

  it('above that is given by those who may change what one person may give, and by nobody else', async () => {
    await expect(credit(1_000_001, 'billing')).rejects.toThrow(RoleNotAllowed);
    expect((await credit(1_000_001, 'owner')).floor).toEqual(Money.idr(-1_000_001));
    expect((await credit(0, 'billing')).floor).toEqual(Money.idr(0));
    expect(await world.broken()).toEqual({});
  });
});
