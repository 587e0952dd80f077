import { Money } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { insertRows } from '#libs/platform';
import { type TopUpWorld, at, topUpWorld, wish } from '../../../test/support/top-up-world';
import { DEPOSIT_FUNDED } from './deposit-funded';
import { OwnTopUp, TopUpAlreadyDecided, TopUpNotFound } from './top-up';

let world: TopUpWorld;
beforeAll(async () => {
  world = await topUpWorld();
});
afterAll(() => world.db.drop());
beforeEach(() =>
  world.db.work.run(async (tx) => {
    for (const table of ['top_up', 'ledger_transfer', 'ledger_deposit', 'job']) await tx.query(`DELETE FROM ${table}`);
  }),
);

const ask = (units: number, key = 'ask-00000001') => world.request.run(at(world.sub), wish(units, key));
const balance = async () => (await world.statements.deposit(depositOf(world.sub.id, world.reseller.id))).available;
const jobs = () => world.db.reads.query('SELECT kind, payload FROM job');

/** How each of many attempts ended: `done`, or the name of the refusal; sorted. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as Error).name)).sort();
}

describe('approving a top-up', () => {
  it('credits the deposit and wakes the orders that wait for it', async () => {
    const { id } = await ask(500_000);
    const topUp = await world.approve.run(at(world.reseller), id, { idempotencyKey: 'yes-1' });
    expect(topUp).toMatchObject({ state: 'approved', decidedBy: 'billing of Fajar' });
    expect(await world.get.run(at(world.sub), id)).toEqual(topUp);
    expect(await balance()).toEqual(Money.idr(500_000));
    const deposit = depositOf(world.sub.id, world.reseller.id);
    expect(await jobs()).toEqual([{ kind: DEPOSIT_FUNDED, payload: JSON.stringify({ deposit }) }]);
    expect(await world.broken()).toEqual({});
  });

  it('is not for whoever had a program of their own ask for it', async () => {
    const row = { id: 'key_1', node_id: world.sub.id, name: 'Toko', created_by: 'Ani', secret_hash: 'x', scopes: '[]', networks: '[]' };
    await world.db.work.run((tx) => insertRows(tx, 'api_key', [{ ...row, created_at: tx.now }]));
    const { id } = await world.request.run(at(world.sub, row.id), wish(500_000, 'ask-00000001'));
    const approve = (who: string) => world.approve.run(at(world.reseller, who), id, { idempotencyKey: `${who}-says-yes` });
    await expect(approve('Ani')).rejects.toThrow(OwnTopUp);
    expect(await approve('Cici')).toMatchObject({ state: 'approved', requestedBy: row.id });
    expect(await world.broken()).toEqual({});
    await world.db.work.run((tx) => tx.query("UPDATE top_up SET decided_by = 'Ani'"));
    expect(Object.keys(await world.broken())).toEqual(['top-ups-are-decided-by-somebody-else']);
  });

  it('does not exist for the grandparent, the child itself, or without a top-up', async () => {
    const { id } = await ask(500_000);
    for (const node of [world.operator, world.sub]) {
      await expect(world.approve.run(at(node), id, { idempotencyKey: 'yes-1' })).rejects.toThrow(TopUpNotFound);
      await expect(world.reject.run(at(node), id, { reason: 'no', idempotencyKey: 'no-1' })).rejects.toThrow(TopUpNotFound);
    }
    await expect(world.approve.run(at(world.reseller), 'top_none', { idempotencyKey: 'yes-1' })).rejects.toThrow(TopUpNotFound);
    expect([await balance(), await jobs()]).toEqual([Money.idr(0), []]);
  });

  it('ten times at once by ten people credits once', async () => {
    const { id } = await ask(500_000);
    const tries = Array.from({ length: 10 }, (_, i) =>
      world.approve.run(at(world.reseller, `person ${i}`), id, { idempotencyKey: `yes-${i}` }),
    );
    expect(await outcomes(tries)).toEqual([...Array<string>(9).fill(TopUpAlreadyDecided.name), 'done']);
    expect([await balance(), (await jobs()).length, await world.broken()]).toEqual([Money.idr(500_000), 1, {}]);
  });

  it('ten times at once with one key answers ten times and credits once', async () => {
    const { id } = await ask(500_000);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.approve.run(at(world.reseller), id, { idempotencyKey: 'yes-1' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([await balance(), (await jobs()).length, await world.broken()]).toEqual([Money.idr(500_000), 1, {}]);
  });

  it('against rejecting it at the same moment has one winner, and money only if that was the approval', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await ask(1_000, `ask-0000000${round}`);
      const before = await balance();
      const tries = [
        world.approve.run(at(world.reseller, 'Ani'), id, { idempotencyKey: 'yes-1' }),
        world.reject.run(at(world.reseller, 'Cici'), id, { reason: 'no', idempotencyKey: 'no-1' }),
      ];
      expect(await outcomes(round % 2 ? tries : tries.reverse())).toEqual([TopUpAlreadyDecided.name, 'done']);
      const { state } = await world.get.run(at(world.sub), id);
      expect((await balance()).minus(before)).toEqual(Money.idr(state === 'approved' ? 1_000 : 0));
    }
    expect(await world.broken()).toEqual({});
  });
});

it('rejecting a top-up books nothing and keeps the reason', async () => {
  const { id } = await ask(500_000);
  const no = { reason: 'the bank has no such transfer', idempotencyKey: 'no-1' };
  const topUp = await world.reject.run(at(world.reseller), id, no);
  expect(await world.reject.run(at(world.reseller), id, no)).toEqual(topUp);
  expect(await world.get.run(at(world.sub), id)).toMatchObject({ state: 'rejected', reason: no.reason });
  expect([await balance(), await jobs(), await world.broken()]).toEqual([Money.idr(0), [], {}]);
});
