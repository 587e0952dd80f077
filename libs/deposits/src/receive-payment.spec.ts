import { Money } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { IdempotencyKeyReused } from '#libs/platform';
import { NodeNotFound } from '#libs/tree';
import { type TopUpWorld, at, topUpWorld } from '../../../test/support/top-up-world';
import type { Payment } from './received';
import { SecondPersonNeeded } from './top-up';

const { idr } = Money;
let world: TopUpWorld;
beforeEach(async () => {
  world = await topUpWorld();
});
afterEach(() => world.db.drop());

const payment = (more: Partial<Payment> = {}): Payment => ({
  childId: world.sub.id,
  parentId: world.reseller.id,
  amount: idr(750_000),
  source: 'gateway',
  reference: 'gateway:midtrans:inv-1',
  note: null,
  by: null,
  ...more,
});
const balance = async () => (await world.statements.deposit(depositOf(world.sub.id, world.reseller.id))).available;
const jobs = async () => (await world.db.reads.query('SELECT kind FROM job')).length;

describe('money that came unasked', () => {
  it('is an approved top-up, credited, and wakes what waits for it', async () => {
    const { topUp, isNew } = await world.receive(payment({ invoiceId: 'inv_1' }));
    expect(isNew).toBe(true);
    expect(topUp).toMatchObject({ state: 'approved', source: 'gateway', creditedAmount: idr(750_000), invoiceId: 'inv_1' });
    expect(await world.get.run(at(world.sub), topUp.id)).toEqual(topUp);
    expect([await balance(), await jobs(), await world.broken()]).toEqual([idr(750_000), 1, {}]);
  });

  it('ten times at once is credited once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.receive(payment())));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(answers.map(({ topUp }) => topUp.id)).size).toBe(1);
    expect([await balance(), await jobs(), await world.broken()]).toEqual([idr(750_000), 1, {}]);
  });

  it('is not another payment because it has another amount or child', async () => {
    await world.receive(payment());
    await expect(world.receive(payment({ amount: idr(1) }))).rejects.toThrow(IdempotencyKeyReused);
    const elsewhere = { childId: world.reseller.id, parentId: world.operator.id };
    await expect(world.receive(payment(elsewhere))).rejects.toThrow(IdempotencyKeyReused);
    await expect(world.receive(payment({ parentId: world.operator.id }))).rejects.toThrow(NodeNotFound);
    expect(await balance()).toEqual(idr(750_000));
  });

  it('is vouched for by two people where a person says so and it is more than one may approve', async () => {
    await world.limit.run(at(world.reseller), idr(500_000));
    const { topUp } = await world.receive(payment({ source: 'staff', reference: 'staff:1', by: 'ani' }));
    expect(topUp).toMatchObject({ state: 'pending', firstApproval: { by: 'ani', amount: idr(750_000) } });
    expect((await world.receive(payment({ source: 'staff', reference: 'staff:1', by: 'ani' }))).isNew).toBe(false);
    const yes = { idempotencyKey: 'yes-00000001' };
    await expect(world.approve.run(at(world.reseller, 'ani'), topUp.id, yes)).rejects.toThrow(SecondPersonNeeded);
    expect(await balance()).toEqual(idr(0));
    expect(await world.approve.run(at(world.reseller, 'cici'), topUp.id, yes)).toMatchObject({ state: 'approved', decidedBy: 'cici' });
    expect((await world.receive(payment())).topUp.state).toBe('approved');
    expect([await balance(), await world.broken()]).toEqual([idr(1_500_000), {}]);
  });
});
