import { Money } from '#libs/kernel';
import { type Deposit, Ledger, depositOf } from '#libs/ledger';
import { type Tx, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DepositOwed, type HandOver, TopUpsPending, carried } from './hand-over';

/** What a child has with one parent follows it to another. The two parents settle that between them, outside the platform. */
@Injectable()
export class HandOverDeposit {
  constructor(private readonly ledger: Ledger) {}

  /**
   * The old deposit is empty and prepaid afterwards, and stays as history. The caller holds the edge above the child, and
   * has seen that no order is under way: nothing is held.
   * @returns what was carried over @throws TopUpsPending, DepositOwed
   */
  async apply(tx: Tx, handOver: HandOver): Promise<Money> {
    const { childId, fromId } = handOver;
    const pending = await this.pending(tx, childId, fromId);
    if (pending > 0) throw new TopUpsPending(pending);
    const { available: amount } = await this.lock(tx, handOver);
    if (amount.isNegative) throw new DepositOwed(amount.negated());
    await this.ledger.setFloor(tx, depositOf(childId, fromId), Money.zero(amount.currency), amount.currency);
    await this.carry(tx, handOver, amount);
    return amount;
  }

  /**
   * Carries what has arrived on the old deposit since. The cause is made from the number of its last movement, so that
   * each arrival has one of its own. @returns how much
   */
  async follow(tx: Tx, between: Omit<HandOver, 'cause'>, causeAt: (seq: number) => string): Promise<Money> {
    const { available, seq } = await this.lock(tx, between);
    await this.carry(tx, { ...between, cause: causeAt(seq) }, available);
    return available;
  }

  /** The old deposit; the new one is locked as well, both in the order of their names. */
  private async lock(tx: Tx, { childId, fromId, toId }: Omit<HandOver, 'cause'>): Promise<Deposit> {
    const [from, to] = [depositOf(childId, fromId), depositOf(childId, toId)];
    return (await this.ledger.lockDeposits(tx, [from, to])).get(from)!;
  }

  private async carry(tx: Tx, handOver: HandOver, amount: Money): Promise<void> {
    if (amount.isPositive) await this.ledger.postOne(tx, carried(handOver, amount));
  }

  private async pending(tx: Tx, childId: number, parentId: number): Promise<number> {
    const [row] = await tx.query<{ n: unknown }>(
      `SELECT COUNT(*) AS n FROM top_up WHERE child_id = ? AND parent_id = ? AND state = 'pending'`,
      [childId, parentId],
    );
    return readInteger(row!.n);
  }
}
