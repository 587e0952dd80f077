import { DAY, Money } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { type TopUpWorld, at, topUpWorld, wish } from '../../../test/support/top-up-world';
import { BankAccounts } from './bank-accounts/bank-accounts';
import { ReplaceBankAccount } from './bank-accounts/replace-bank-account';
import { SecondPersonNeeded, TopUpAlreadyDecided } from './top-up';

let world: TopUpWorld;
beforeAll(async () => {
  world = await topUpWorld();
  await world.limit.run(at(world.reseller), Money.idr(1_000_000));
});
afterAll(() => world.db.drop());

let keys = 0;
const key = () => `key-${(keys += 1)}-of-this-test`;
const ask = (units: number) => world.request.run(at(world.sub), { ...wish(units, key()), isPaid: false });
const approveAs = (person: string, id: string) => world.approve.run(at(world.reseller, person), id, { idempotencyKey: key() });
const balance = async () => (await world.statements.deposit(depositOf(world.sub.id, world.reseller.id))).available;
const state = async (id: string) => (await world.get.run(at(world.sub), id)).state;
const awaited = () => world.db.reads.query<{ cause: string }>('SELECT cause FROM awaited_amount');

/** How each of many attempts ended: `done`, or the name of the refusal; sorted. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as Error).name)).sort();
}

describe('what two people have to approve', () => {
  it('is credited once both have, and not before', async () => {
    const { id, exactAmount } = await ask(5_000_000);
    const before = await balance();
    expect(await approveAs('Ani', id)).toMatchObject({ state: 'pending', firstApproval: { by: 'Ani', amount: exactAmount } });
    await expect(approveAs('Ani', id)).rejects.toThrow(SecondPersonNeeded);
    expect([await balance(), (await awaited()).length]).toEqual([before, 1]);
    expect(await approveAs('Cici', id)).toMatchObject({ state: 'approved', decidedBy: 'Cici', creditedAmount: exactAmount });
    expect([(await balance()).minus(before), (await awaited()).length, await world.broken()]).toEqual([exactAmount, 0, {}]);
  });

  it('by ten people at once is credited once', async () => {
    const { id, exactAmount } = await ask(5_000_000);
    const before = await balance();
    const tries = Array.from({ length: 10 }, (_, i) => approveAs(`person ${i}`, id));
    expect(await outcomes(tries)).toEqual([...Array<string>(8).fill(TopUpAlreadyDecided.name), 'done', 'done']);
    expect([(await balance()).minus(before), await world.broken()]).toEqual([exactAmount, {}]);
  });

  it('is never credited by one person, however often at once', async () => {
    const { id } = await ask(5_000_000);
    const before = await balance();
    const answers = await outcomes(Array.from({ length: 5 }, () => approveAs('Ani', id)));
    expect(answers).toEqual([...Array<string>(4).fill(SecondPersonNeeded.name), 'done']);
    expect([await balance(), await state(id)]).toEqual([before, 'pending']);
    await world.reject.run(at(world.reseller, 'Cici'), id, { reason: 'no', idempotencyKey: key() });
    expect(await world.broken()).toEqual({});
  });
});

describe.each([
  ['cancelling', (id: string) => world.cancel.run(at(world.sub), id), 'cancelled'],
  ['the end of its time', () => world.expire.run(), 'expired'],
] as const)('an approval and %s at the same moment', (_, end, ended) => {
  it('have one winner, and money only if that was the approval', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, exactAmount } = await ask(10_000);
      world.db.clock.advance(8 * DAY);
      const before = await balance();
      const tries = [() => approveAs('Ani', id), () => end(id)];
      await outcomes((round % 2 ? tries : tries.reverse()).map((each) => each()));
      const now = await state(id);
      expect(['approved', ended]).toContain(now);
      expect((await balance()).minus(before)).toEqual(now === 'approved' ? exactAmount : Money.idr(0));
    }
    expect([await awaited(), await world.broken()]).toEqual([[], {}]);
  });
});

describe('exact amounts', () => {
  it('of ten who ask for the same at once differ, and are free again when it is over', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, () => ask(200_000)));
    expect(new Set(asked.map(({ exactAmount }) => exactAmount.units)).size).toBe(10);
    for (const { exactAmount } of asked) expect(exactAmount.minus(Money.idr(200_000)).units).toBeLessThan(1_000n);
    for (const { id } of asked) await world.cancel.run(at(world.sub), id);
    expect(await awaited()).toEqual([]);
  });

  it('are refused when all 999 are awaited, and the next one free is given', async () => {
    const [{ id: account }] = (await world.db.reads.query<{ id: string }>('SELECT id FROM bank_account WHERE node_id = ?', [
      world.reseller.id,
    ])) as [{ id: string }];
    await world.db.work.run(async (tx) => {
      const rows = Array.from({ length: 999 }, (__, i) => `('${account}', ${300_001 + i}, 'app_${i}')`);
      await tx.query(`INSERT INTO awaited_amount (bank_account_id, units, cause) VALUES ${rows.join(', ')}`);
    });
    await expect(ask(300_000)).rejects.toMatchObject({ code: 'too-many-payments-awaited' });
    await world.db.work.run((tx) => tx.query("DELETE FROM awaited_amount WHERE cause = 'app_7'"));
    expect((await ask(300_000)).exactAmount).toEqual(Money.idr(300_008));
    expect(await world.broken()).toEqual({});
  });

  it('are not given out again when the account is closed and written down anew: at the bank it is the same one', async () => {
    const { id: account, bankCode, number } = (await world.app.get(BankAccounts).open(world.db.reads, world.reseller.id))[0]!;
    await world.db.work.run(async (tx) => {
      const rows = Array.from({ length: 998 }, (__, i) => `('${account}', ${700_001 + i}, 'app_anew_${i}')`);
      await tx.query(`INSERT INTO awaited_amount (bank_account_id, units, cause) VALUES ${rows.join(', ')}`);
    });
    await world.app.get(ReplaceBankAccount).run(at(world.reseller), account, { bankCode, number, holder: 'CV Fajar' });
    expect((await ask(700_000)).exactAmount).toEqual(Money.idr(700_999));
    await expect(ask(700_000)).rejects.toMatchObject({ code: 'too-many-payments-awaited' });
  });
});
