import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Money } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { writeWorkbook } from '#libs/platform';
import { NodeNotFound } from '#libs/tree';
import { type TopUpWorld, at, topUpWorld, wish } from '../../../../test/support/top-up-world';
import { BankAccountNotFound } from '../bank-accounts/bank-account';
import { ReplaceBankAccount } from '../bank-accounts/replace-bank-account';
import { RejectTopUp } from '../reject-top-up';
import { ReasonMissing, type TopUp } from '../top-up';
import { ConfirmImport } from './confirm-import';
import { DecideRow } from './decide-row';
import { ImportStatement } from './import-statement';
import { StatementReads } from './statement-reads';
import { StatementRowAlreadyTaken, StatementRowNotFound } from './statement-row';

const { idr } = Money;
let world: TopUpWorld;
let account: string;
let hand: ImportStatement;
let confirm: ConfirmImport;
let decide: DecideRow;
let reads: StatementReads;
beforeAll(async () => {
  world = await topUpWorld();
  [hand, confirm, decide, reads] = [
    world.app.get(ImportStatement),
    world.app.get(ConfirmImport),
    world.app.get(DecideRow),
    world.app.get(StatementReads),
  ];
  [{ id: account }] = (await world.db.reads.query<{ id: string }>('SELECT id FROM bank_account WHERE node_id = ?', [
    world.reseller.id,
  ])) as [{ id: string }];
});
afterAll(() => world.db.drop());

let keys = 0;
const ani = () => at(world.reseller, 'Ani');
const ask = (units: number) => world.request.run(at(world.sub), { ...wish(units, `key-${(keys += 1)}-here`), isPaid: false });
const day = () => world.db.clock.now().toISOString().slice(0, 10);
const lineOf = (units: bigint | number, text: string) => `${day()},${text},0000,${units},CR,\n`;
const file = (...lines: string[]) => Buffer.from(`Tanggal,Keterangan,Cabang,Jumlah,,Saldo\n${lines.join('')}`);
const paid = ({ exactAmount }: TopUp, text: string) => lineOf(exactAmount.units, text);
const balance = async () => (await world.statements.deposit(depositOf(world.sub.id, world.reseller.id))).available;
const rowOf = async (importId: string) => (await reads.rows(ani(), { importId, limit: 1 }))[0]!;
const gained = async (before: Money) => (await balance()).minus(before);

describe('a bank statement', () => {
  it('of twenty rows credits the eighteen that were announced, and leaves two; the same file again changes nothing', async () => {
    const asked = await Promise.all(Array.from({ length: 18 }, (_, i) => ask(100_000 + i * 1_000)));
    const before = await balance();
    const statement = file(...asked.map((each, i) => paid(each, `PAYER ${i}`)), lineOf(77, 'BUNGA'), lineOf(88, 'SALAH ALAMAT'));
    const made = await hand.run(ani(), account, statement);
    expect(made).toMatchObject({ layout: 'bca', credits: 20, added: 20, passedOver: 0 });
    expect(await gained(before)).toEqual(idr(0));
    expect(await confirm.run(ani(), made.id)).toEqual({ credited: 18, waiting: 0, noted: 0, left: 2, refused: [] });
    const sum = Money.sum(
      asked.map(({ exactAmount }) => exactAmount),
      'IDR',
    );
    expect(await gained(before)).toEqual(sum);
    expect(await hand.run(ani(), account, statement)).toEqual(made);
    expect(await confirm.run(ani(), made.id)).toEqual({ credited: 0, waiting: 0, noted: 0, left: 2, refused: [] });
    const overlapping = Buffer.concat([statement, Buffer.from(lineOf(99, 'BARU'))]);
    expect(await hand.run(ani(), account, overlapping)).toMatchObject({ credits: 21, added: 1 });
    expect(await gained(before)).toEqual(sum);
  });

  it('five times at once, confirmed five times at once, while somebody approves by hand: one credit', async () => {
    for (let round = 0; round < 3; round += 1) {
      const topUp = await ask(250_000);
      const before = await balance();
      const statement = file(paid(topUp, `ROUND ${round}`));
      const imports = await Promise.all(Array.from({ length: 5 }, () => hand.run(ani(), account, statement)));
      expect(new Set(imports.map(({ id }) => id)).size).toBe(1);
      const byHand = world.approve.run(at(world.reseller, 'Cici'), topUp.id, { idempotencyKey: `by-hand-${round}` });
      const settled = await Promise.allSettled([...imports.map(({ id }) => confirm.run(ani(), id)), byHand]);
      for (const each of settled.slice(0, 5)) expect(each.status).toBe('fulfilled');
      expect(await gained(before)).toEqual(topUp.exactAmount);
      await confirm.run(ani(), imports[0]!.id);
      expect(await rowOf(imports[0]!.id)).toMatchObject({ state: 'taken', topUpId: topUp.id });
    }
  });

  it('whose money was approved by hand before is noted, and nothing moves', async () => {
    const topUp = await ask(260_000);
    await world.approve.run(ani(), topUp.id, { idempotencyKey: 'seen-on-the-telephone' });
    const before = await balance();
    const { id } = await hand.run(ani(), account, file(paid(topUp, 'LATE')));
    expect(await confirm.run(ani(), id)).toMatchObject({ credited: 0, noted: 1 });
    expect(await gained(before)).toEqual(idr(0));
  });

  it('handed in as CSV and as a workbook has the same rows', async () => {
    const today = world.db.clock.now();
    const book = new PassThrough();
    const rows = [
      ['No. Rekening', '0001234567', null, null],
      ['Tanggal', 'Keterangan', 'Jumlah', ''],
      [today, 'BOTH WAYS', 55_000, 'CR'],
      [today, 'ONLY THERE', 56_000, 'CR'],
    ];
    const columns = ['Mutasi', '', '', ''].map((header) => ({ header }));
    const [bytes] = await Promise.all([buffer(book), writeWorkbook(book, [{ name: 'Mutasi', columns, rows }], today)]);
    expect(await hand.run(ani(), account, file(lineOf(55_000, 'Both ways')))).toMatchObject({ added: 1 });
    expect(await hand.run(ani(), account, bytes)).toMatchObject({ credits: 2, added: 1 });
  });

  it('is nobody else’s', async () => {
    await expect(hand.run(at(world.operator), account, file())).rejects.toThrow(BankAccountNotFound);
    const { id } = await hand.run(ani(), account, file(lineOf(66, 'FOREIGN')));
    const row = await rowOf(id);
    await expect(decide.run(at(world.operator), row.id, { is: 'ignored', reason: 'x' })).rejects.toThrow(StatementRowNotFound);
    expect(await reads.rows(at(world.operator), { limit: 10 })).toEqual([]);
  });
});

describe('a row that somebody looks at', () => {
  const oneRow = async (units: number | bigint, text: string) => rowOf((await hand.run(ani(), account, file(lineOf(units, text)))).id);

  it('is a top-up’s money though its digits are wrong, with a reason', async () => {
    const topUp = await ask(300_000);
    const before = await balance();
    const { id } = await oneRow(300_000, 'NO DIGITS');
    await expect(decide.run(ani(), id, { is: 'top-up', topUpId: topUp.id })).rejects.toThrow(ReasonMissing);
    for (let i = 0; i < 2; i += 1) await decide.run(ani(), id, { is: 'top-up', topUpId: topUp.id, reason: 'Tanpa kode unik' });
    expect(await gained(before)).toEqual(idr(300_000));
  });

  it('is not the money of a top-up that another row shows', async () => {
    const [one, other] = [await oneRow(305_000, 'PAID'), await oneRow(305_000, 'PAID AGAIN')];
    const topUp = await ask(305_000);
    const is = (topUpId: string) => ({ is: 'top-up', topUpId, reason: 'Tanpa kode unik' }) as const;
    await decide.run(ani(), one.id, is(topUp.id));
    await expect(decide.run(ani(), other.id, is(topUp.id))).rejects.toMatchObject({ code: 'top-up-has-its-row', facts: { row: one.id } });
    await decide.run(ani(), other.id, { is: 'child', childId: world.sub.id });
  });

  it('is a child’s that announced nothing: once, however often at once; then nobody else’s', async () => {
    const before = await balance();
    const { id } = await oneRow(410_000, 'UNANNOUNCED');
    await Promise.all(Array.from({ length: 5 }, () => decide.run(ani(), id, { is: 'child', childId: world.sub.id })));
    expect(await gained(before)).toEqual(idr(410_000));
    await expect(decide.run(ani(), id, { is: 'ignored', reason: 'no' })).rejects.toThrow(StatementRowAlreadyTaken);
    const other = await oneRow(420_000, 'NOT A CHILD');
    await expect(decide.run(ani(), other.id, { is: 'child', childId: world.operator.id })).rejects.toThrow(NodeNotFound);
  });

  it('above the limit of one person waits for a second, and is free again when that one says no', async () => {
    await world.limit.run(ani(), idr(1_000_000));
    const before = await balance();
    const asked = await ask(2_000_000);
    const { id: importId } = await hand.run(ani(), account, file(paid(asked, 'MUCH')));
    expect(await confirm.run(ani(), importId)).toMatchObject({ credited: 0, waiting: 1 });
    expect(await gained(before)).toEqual(idr(0));
    await world.approve.run(at(world.reseller, 'Cici'), asked.id, { idempotencyKey: 'cici-agrees-1' });
    expect(await gained(before)).toEqual(asked.exactAmount);

    const { id } = await oneRow(3_000_000, 'MUCH AND UNANNOUNCED');
    const first = await decide.run(ani(), id, { is: 'child', childId: world.sub.id });
    await world.app
      .get(RejectTopUp)
      .run(at(world.reseller, 'Cici'), first.topUpId!, { reason: 'Not theirs', idempotencyKey: 'cici-says-no' });
    const second = await decide.run(ani(), id, { is: 'child', childId: world.sub.id });
    expect(second.topUpId).not.toBe(first.topUpId);
    await world.approve.run(at(world.reseller, 'Cici'), second.topUpId!, { idempotencyKey: 'cici-agrees-2' });
    expect(await gained(before)).toEqual(asked.exactAmount.plus(idr(3_000_000)));
  });

  it('that was no payment can still be said to be one', async () => {
    const { id } = await oneRow(430_000, 'WHO IS THIS');
    expect(await decide.run(ani(), id, { is: 'ignored', reason: 'Bunga' })).toMatchObject({ state: 'ignored', reason: 'Bunga' });
    expect(await decide.run(ani(), id, { is: 'child', childId: world.sub.id })).toMatchObject({ state: 'taken', reason: null });
  });
});

it('after all of this no law of money is broken, and each would be seen to be', async () => {
  expect(await world.broken()).toEqual({});
  await world.db.work.run(async (tx) => {
    await tx.query("UPDATE statement_row SET units = units + 1 WHERE text = 'UNANNOUNCED'");
    await tx.query("UPDATE statement_row SET top_up_id = NULL WHERE text = 'WHO IS THIS'");
  });
  expect(Object.keys(await world.broken()).sort()).toEqual(['statement-rows-are-counted-once', 'top-ups-of-statements-have-a-row']);
});

it('an account that was closed and written down anew is the same one at the bank: its rows are known', async () => {
  const statement = file(lineOf(4_321, 'SETORAN TUNAI'), lineOf(4_322, 'SETORAN TUNAI'));
  expect(await hand.run(ani(), account, statement)).toMatchObject({ credits: 2, added: 2 });
  const anew = { bankCode: '014', number: '0001234567', holder: 'CV Fajar' };
  const { id } = await world.app.get(ReplaceBankAccount).run(at(world.reseller), account, anew);
  expect(await hand.run(ani(), id, statement)).toMatchObject({ credits: 2, added: 0 });
});
