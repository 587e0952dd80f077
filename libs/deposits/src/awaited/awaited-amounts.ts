import { randomInt } from 'node:crypto';
import type { Money } from '#libs/kernel';
import { type Reads, type Tx, insertRows, marks, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { BankAccount } from '../bank-accounts/bank-account';
import { CODES, exactAmount } from './exact-amount';

type AtTheBank = Pick<BankAccount, 'id' | 'nodeId' | 'bankCode' | 'number'>;

/** An amount that is awaited before anybody has announced a payment. */
export interface AwaitedFirst {
  /** Whose deposit it is for. */
  readonly childId: number;
  /** How long; null where nobody can say. */
  readonly until: Date | null;
}

/** Where it is written which exact amounts are awaited on a bank account, and what for. */
@Injectable()
export class AwaitedAmounts {
  /**
   * An amount of its own for this cause (the id of a top-up or of an application), until it is released or its time is
   * over. `first` is for what no top-up stands for yet. The caller has locked the account. An account that was closed and written
   * down anew is still the same one at the bank: what is awaited there counts wherever it stands.
   * @returns what is to be transferred @throws TooManyAwaited
   */
  async reserve(tx: Tx, account: AtTheBank, amount: Money, cause: string, first: AwaitedFirst | null = null): Promise<Money> {
    const { id, nodeId, bankCode, number } = account;
    await tx.query('DELETE FROM awaited_amount WHERE bank_account_id = ? AND until <= ?', [id, tx.dialect.instant(tx.now)]);
    const rows = await tx.query<{ units: unknown }>(
      `SELECT a.units FROM awaited_amount a JOIN bank_account b ON b.id = a.bank_account_id
       WHERE b.node_id = ? AND b.bank_code = ? AND b.number = ? AND a.units > ? AND a.units <= ?`,
      [nodeId, bankCode, number, amount.units.toString(), (amount.units + BigInt(CODES)).toString()],
    );
    // By chance, so that nobody can guess from their own what others are to pay.
    const exact = exactAmount(amount, new Set(rows.map(({ units }) => readUnits(units))), randomInt(CODES));
    await insertRows(tx, 'awaited_amount', [
      { bank_account_id: id, units: exact.units, cause, until: first?.until ?? null, child_id: first?.childId ?? null },
    ]);
    return exact;
  }

  /** Of these amounts on an account, those that are awaited before anybody announced them: whose they are, by units. */
  async firstPayments(from: Tx | Reads, bankAccountId: string, units: readonly bigint[]): Promise<Map<bigint, number>> {
    if (units.length === 0) return new Map();
    const rows = await from.query<{ units: unknown; child_id: unknown }>(
      `SELECT units, child_id FROM awaited_amount WHERE bank_account_id = ? AND child_id IS NOT NULL AND units IN (${marks(units)})`,
      [bankAccountId, ...units.map(String)],
    );
    return new Map(rows.map((row) => [readUnits(row.units), readInteger(row.child_id)]));
  }

  /** The bank account on which something is awaited for this cause; null when nothing is. */
  async accountOf(from: Tx | Reads, cause: string): Promise<string | null> {
    const [row] = await from.query<{ bank_account_id: string }>('SELECT bank_account_id FROM awaited_amount WHERE cause = ?', [cause]);
    return row?.bank_account_id ?? null;
  }

  /** Nobody awaits it any more: others may have the amount. */
  async release(tx: Tx, cause: string): Promise<void> {
    await tx.query('DELETE FROM awaited_amount WHERE cause = ?', [cause]);
  }
}
