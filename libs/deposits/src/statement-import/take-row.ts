import type { Actor } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApproveTopUp } from '../approve-top-up';
import { ReceivePayment } from '../receive-payment';
import type { TopUp } from '../top-up';
import { TopUps } from '../top-ups';
import { type StatementRow, TopUpHasItsRow, expectFree, expectSameMoney, isHolding, taken } from './statement-row';
import { StatementRows } from './statement-rows';

/** A row, and the top-up it is taken by. */
export interface TakenRow {
  readonly row: StatementRow;
  readonly topUp: TopUp;
}

/** What each way of crediting a row does in an open transaction. Rows are locked before top-ups, and those before deposits. */
@Injectable()
export class TakeRow {
  constructor(
    private readonly rows: StatementRows,
    private readonly topUps: TopUps,
    private readonly approve: ApproveTopUp,
    private readonly receive: ReceivePayment,
    private readonly audit: AuditLog,
  ) {}

  /** The row, locked, and the top-up it is taken by. @throws StatementRowNotFound also for another node's */
  async lock(tx: Tx, actor: Actor, id: string): Promise<{ row: StatementRow; linked: TopUp | null }> {
    const row = await this.rows.lock(tx, actor.nodeId, id);
    return { row, linked: row.topUpId === null ? null : await this.topUps.lock(tx, row.topUpId) };
  }

  /**
   * The row is the money of this top-up, which is approved by that with the row's amount. One that was approved by hand
   * already is only noted down. A row that is taken by it stays as it is.
   * @throws what ApproveTopUp throws; StatementRowAlreadyTaken, TopUpHasItsRow, TopUpAlreadyDecided when the top-up shows other money
   */
  async byTopUp(tx: Tx, actor: Actor, id: string, topUpId: string, reason?: string): Promise<TakenRow> {
    const { row, linked } = await this.lock(tx, actor, id);
    if (linked?.id === topUpId && isHolding(linked)) return { row, topUp: linked };
    expectFree(row, linked);
    const before = await this.topUps.lock(tx, topUpId);
    const other = await this.rows.showing(tx, topUpId);
    if (before.parentId === actor.nodeId && other !== undefined && other !== row.id) throw new TopUpHasItsRow(other, topUpId);
    if (before.parentId === actor.nodeId && before.state === 'approved') {
      expectSameMoney(row, before);
      return this.keep(tx, actor, row, before);
    }
    const approval = { idempotencyKey: `statement-row:${row.id}`, amount: row.amount, reason };
    return this.keep(tx, actor, row, await this.approve.apply(tx, actor, topUpId, approval));
  }

  /** Nobody announced it: it is this child's. @throws what ReceivePayment throws; StatementRowAlreadyTaken */
  async byChild(tx: Tx, actor: Actor, id: string, childId: number, note: string | null): Promise<TakenRow> {
    const { row, linked } = await this.lock(tx, actor, id);
    if (linked?.source === 'statement' && linked.childId === childId && isHolding(linked)) return { row, topUp: linked };
    expectFree(row, linked);
    // What came to nothing before is named, so that it is another payment than that one.
    const reference = `statement:${row.id}${linked ? `:${linked.id}` : ''}`;
    const payment = {
      childId,
      parentId: actor.nodeId,
      amount: row.amount,
      source: 'statement',
      reference,
      note,
      by: actor.personId,
    } as const;
    const { topUp } = await this.receive.apply(tx, payment);
    return this.keep(tx, actor, row, topUp);
  }

  private async keep(tx: Tx, actor: Actor, row: StatementRow, topUp: TopUp): Promise<TakenRow> {
    const after = taken(row, topUp.id, actor, tx.now);
    await this.rows.saveDecision(tx, after);
    await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'statement-row.taken', by: actor, object: row.id, before: row, after }]);
    return { row: after, topUp };
  }
}
