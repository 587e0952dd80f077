import { Money } from '#libs/kernel';
import { type Tx, insertRows, marks, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Entry, type Verdict, decide, depositsIn } from './decide';
import { type Deposit, emptyDeposit } from './deposit';
import { AlreadyPosted, type Bundle, DepositTooLow, FloorAboveBalance } from './posting';

interface DepositRow {
  id: string;
  currency: string;
  available_units: unknown;
  held_units: unknown;
  floor_units: unknown;
  seq: unknown;
  last_at: unknown;
}

/** The only code that moves money. It takes a list, because a hundred orders in one transaction cost little more than one. */
@Injectable()
export class Ledger {
  /**
   * Posts each bundle whole or not at all: one verdict per bundle, in their order. The deposits stay locked until the
   * transaction ends.
   */
  async post(tx: Tx, bundles: readonly Bundle[]): Promise<readonly Verdict[]> {
    const locked = await this.lock(tx, bundles);
    const posted = await this.alreadyPosted(tx, bundles);
    const { verdicts, entries, deposits } = decide(bundles, locked, posted, tx.now);
    await this.write(tx, entries, deposits);
    return verdicts;
  }

  /** Posts one bundle. @throws DepositTooLow, AlreadyPosted */
  async postOne(tx: Tx, bundle: Bundle): Promise<void> {
    const [verdict] = await this.post(tx, [bundle]);
    if (verdict?.kind === 'short') throw new DepositTooLow(verdict.shortfalls);
    if (verdict?.kind === 'repeated') throw new AlreadyPosted(verdict.reference);
  }

  /**
   * How far a deposit may be spent: 0 prepaid, negative a credit line, null without limit.
   * @returns the deposit as it was before
   * @throws FloorAboveBalance when more than the new floor allows has been spent already.
   */
  async setFloor(tx: Tx, depositId: string, floor: Money | null, currency = 'IDR'): Promise<Deposit> {
    const standing = (await this.rows(tx, [depositId]))[0] ?? emptyDeposit(depositId, currency);
    if (floor && standing.available.isLessThan(floor)) throw new FloorAboveBalance(standing.available);
    await this.writeDeposits(tx, [{ ...standing, floor }], ['floor_units']);
    return standing;
  }

  /** These deposits, locked in the order of their names until the transaction ends; empty where none was ever paid in. */
  async lockDeposits(tx: Tx, ids: readonly string[], currency = 'IDR'): Promise<Map<string, Deposit>> {
    const found = new Map((await this.rows(tx, ids)).map((deposit) => [deposit.id, deposit]));
    return new Map(ids.map((id) => [id, found.get(id) ?? emptyDeposit(id, currency)]));
  }

  /** What may be spent of a deposit, which stays locked until the transaction ends; nothing where none was ever paid in. */
  async available(tx: Tx, depositId: string, currency = 'IDR'): Promise<Money> {
    return ((await this.rows(tx, [depositId]))[0] ?? emptyDeposit(depositId, currency)).available;
  }

  /** Always in the order of the id, so that two postings can never wait for each other. Missing deposits are made, empty. */
  private async lock(tx: Tx, bundles: readonly Bundle[]): Promise<Deposit[]> {
    const ids = depositsIn(bundles);
    const found = await this.rows(tx, ids);
    if (found.length === ids.length) return found;
    const known = new Set(found.map(({ id }) => id));
    const currencyOf = new Map(
      bundles.flat().flatMap(({ transfers }) =>
        transfers.flatMap(
          ({ from, to, amount }) =>
            [
              [from, amount.currency],
              [to, amount.currency],
            ] as const,
        ),
      ),
    );
    const missing = ids.filter((id) => !known.has(id));
    const currency = (id: string) => currencyOf.get(id) ?? currencyOf.get(id.replace('deposit:', 'held:')) ?? 'IDR';
    // Somebody may be making the same ones: whoever comes second finds them, and both lock them below.
    await this.writeDeposits(
      tx,
      missing.map((id) => emptyDeposit(id, currency(id))),
      ['id'],
    );
    return this.rows(tx, ids);
  }

  private async rows(tx: Tx, ids: readonly string[]): Promise<Deposit[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<DepositRow>(
      `SELECT * FROM ledger_deposit WHERE id IN (${marks(ids)}) ORDER BY id${tx.dialect.forUpdate}`,
      ids,
    );
    return rows.map(readDeposit);
  }

  private async alreadyPosted(tx: Tx, bundles: readonly Bundle[]): Promise<Set<string>> {
    const references = bundles.flat().map(({ reference }) => reference);
    if (references.length === 0) return new Set();
    const rows = await tx.query<{ reference: string }>(
      `SELECT reference FROM ledger_transfer WHERE line = 0 AND reference IN (${marks(references)})`,
      references,
    );
    return new Set(rows.map(({ reference }) => reference));
  }

  private async write(tx: Tx, entries: readonly Entry[], deposits: readonly Deposit[]): Promise<void> {
    await insertRows(tx, 'ledger_transfer', entries.map(entryRow));
    await this.writeDeposits(tx, deposits, ['available_units', 'held_units', 'seq', 'last_at']);
  }

  private async writeDeposits(tx: Tx, deposits: readonly Deposit[], changed: readonly string[]): Promise<void> {
    const rows = deposits.map(({ id, available, held, floor, seq, lastAt }) => ({
      id,
      currency: available.currency,
      available_units: available.units,
      held_units: held.units,
      floor_units: floor?.units ?? null,
      seq,
      last_at: lastAt,
    }));
    await insertRows(tx, 'ledger_deposit', rows, tx.dialect.onDuplicate(['id'], changed));
  }
}

const entryRow = ({ reference, line, from, to, amount, at, deposit }: Entry) => ({
  reference,
  line,
  from_account: from,
  to_account: to,
  currency: amount.currency,
  units: amount.units,
  at,
  deposit_id: deposit?.id ?? null,
  seq: deposit?.seq ?? null,
  available_after: deposit?.available.units ?? null,
  held_after: deposit?.held.units ?? null,
});

/** A stored deposit row as the business sees it. */
export function readDeposit(row: DepositRow): Deposit {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  return {
    id: row.id,
    available: money(row.available_units),
    held: money(row.held_units),
    floor: row.floor_units === null ? null : money(row.floor_units),
    seq: readInteger(row.seq),
    lastAt: readInstantOrNull(row.last_at),
  };
}
