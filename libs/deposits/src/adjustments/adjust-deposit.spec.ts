import { type Actor, Money } from '#libs/kernel';
import { DepositTooLow, depositOf } from '#libs/ledger';
import { IdempotencyKeyReused } from '#libs/platform';
import { NodeNotFound } from '#libs/tree';
import { type TopUpWorld, at, topUpWorld } from '../../../../test/support/top-up-world';
import { AdjustmentAlreadyDecided, AdjustmentNotFound, type AdjustmentWish } from './adjustment';
import { AdjustmentReads } from './adjustment-reads';
import { AdjustDeposit } from './adjust-deposit';
import { DecideAdjustment } from './decide-adjustment';

const { idr } = Money;
let world: TopUpWorld;
let adjust: AdjustDeposit;
let decide: DecideAdjustment;
let reads: AdjustmentReads;
beforeAll(async () => {
  world = await topUpWorld();
  [adjust, decide, reads] = [world.app.get(AdjustDeposit), world.app.get(DecideAdjustment), world.app.get(AdjustmentReads)];
});
afterAll(() => world.db.drop());

let keys = 0;
const wish = (more: Partial<AdjustmentWish> = {}): AdjustmentWish => ({
  direction: 'credit',
  amount: idr(50_000),
  kind: 'correction',
  reason: 'Booked twice',
  idempotencyKey: `key-${(keys += 1)}-here`,
  requestHash: 'hash',
  ...more,
});
const ani = (): Actor => at(world.reseller, 'Ani');
const cici = (): Actor => at(world.reseller, 'Cici');
const balance = async () => (await world.statements.deposit(depositOf(world.sub.id, world.reseller.id))).available;
const jobs = async () => (await world.db.reads.query("SELECT id FROM job WHERE kind = 'deposit.funded'")).length;

async function outcomes(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as Error).name)).sort();
}

describe('what a parent changes on a child’s deposit', () => {
  it('is there at once, on both statements, and wakes what waits for it', async () => {
    const { id } = await adjust.run(ani(), world.sub.id, wish());
    expect([await balance(), await jobs()]).toEqual([idr(50_000), 1]);
    const [line] = await world.statements.lines(depositOf(world.sub.id, world.reseller.id), 1);
    expect(line).toMatchObject({ reference: `adjustment:${id}`, availableChange: idr(50_000) });
    for (const node of [world.sub, world.reseller]) expect(await reads.get(at(node), id)).toMatchObject({ id, reason: 'Booked twice' });
    await expect(reads.get(at(world.operator), id)).rejects.toThrow(AdjustmentNotFound);
    expect((await reads.list(at(world.sub), { of: 'own', limit: 10 })).map((each) => each.id)).toEqual([id]);
    expect(await world.broken()).toEqual({});
  });

  it('takes no more than is there', async () => {
    const before = await balance();
    const too = wish({ direction: 'debit', kind: 'fee', amount: before.plus(idr(1)) });
    await expect(adjust.run(ani(), world.sub.id, too)).rejects.toThrow(DepositTooLow);
    expect(await balance()).toEqual(before);
    await adjust.run(ani(), world.sub.id, { ...too, amount: before });
    expect([await balance(), await world.broken()]).toEqual([idr(0), {}]);
  });

  it('ten times at once with one key is done once; the key is for nothing else', async () => {
    const [before, same] = [await balance(), wish()];
    const made = await Promise.all(Array.from({ length: 10 }, () => adjust.run(ani(), world.sub.id, same)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await balance()).minus(before)).toEqual(idr(50_000));
    await expect(adjust.run(ani(), world.sub.id, { ...same, requestHash: 'another' })).rejects.toThrow(IdempotencyKeyReused);
  });

  it('is for direct children', async () => {
    await expect(adjust.run(at(world.operator), world.sub.id, wish())).rejects.toThrow(NodeNotFound);
    await expect(adjust.run(at(world.sub), world.sub.id, wish())).rejects.toThrow(NodeNotFound);
  });
});

describe('above the limit of one person', () => {
  beforeAll(() => world.limit.run(at(world.reseller), idr(100_000)));
  const ask = () => adjust.run(ani(), world.sub.id, wish({ amount: idr(200_000) }));

  it('nothing moves, and the child sees nothing, before a second person agrees', async () => {
    const before = await balance();
    const { id, state } = await ask();
    expect([state, await balance()]).toEqual(['pending', before]);
    await expect(reads.get(at(world.sub), id)).rejects.toThrow(AdjustmentNotFound);
    expect((await reads.list(ani(), { of: 'children', state: 'pending', limit: 10 })).map((each) => each.id)).toEqual([id]);
    expect(await decide.run(cici(), id, 'posted')).toMatchObject({ state: 'posted', decidedBy: 'Cici' });
    expect([(await balance()).minus(before), await world.broken()]).toEqual([idr(200_000), {}]);
  });

  it('two who agree and one who does not, at once: one of them holds, and the money says which', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await ask();
      const before = await balance();
      const tries = [
        decide.run(cici(), id, 'posted'),
        decide.run(at(world.reseller, 'Dedi'), id, 'posted'),
        decide.run(ani(), id, 'rejected'),
      ];
      expect(await outcomes(tries)).toEqual([AdjustmentAlreadyDecided.name, AdjustmentAlreadyDecided.name, 'done']);
      const { state } = await reads.get(ani(), id);
      expect((await balance()).minus(before)).toEqual(idr(state === 'posted' ? 200_000 : 0));
    }
    expect(await world.broken()).toEqual({});
  });

  it('what is not there any more when the second one agrees is not taken', async () => {
    const amount = await balance();
    const { id } = await adjust.run(ani(), world.sub.id, wish({ direction: 'debit', amount }));
    await adjust.run(ani(), world.sub.id, wish({ direction: 'debit', amount: idr(100_000) }));
    await expect(decide.run(cici(), id, 'posted')).rejects.toThrow(DepositTooLow);
    expect(await reads.get(ani(), id)).toMatchObject({ state: 'pending' });
    expect(await decide.run(ani(), id, 'rejected')).toMatchObject({ state: 'rejected' });
    expect(await world.broken()).toEqual({});
  });
});
