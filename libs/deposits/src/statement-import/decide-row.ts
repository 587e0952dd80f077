import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type StatementRow, expectFree, ignored } from './statement-row';
import { StatementRows } from './statement-rows';
import { TakeRow } from './take-row';

/** What somebody says about one row of a bank statement. */
export type RowDecision =
  | { readonly is: 'top-up'; readonly topUpId: string; readonly reason?: string | undefined }
  | { readonly is: 'child'; readonly childId: number; readonly note?: string | undefined }
  | { readonly is: 'ignored'; readonly reason: string };

/** Somebody looks at one row: it is a top-up's money, a child's that nobody announced, or neither. */
@Injectable()
export class DecideRow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: StatementRows,
    private readonly take: TakeRow,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Saying the same again changes nothing. @throws StatementRowNotFound also for another node's; StatementRowAlreadyTaken,
   * NodeNotFound unless it is a direct child, and what ApproveTopUp throws
   */
  run(actor: Actor, id: string, decision: RowDecision): Promise<StatementRow> {
    return this.work.run(async (tx) => {
      if (decision.is === 'top-up') return (await this.take.byTopUp(tx, actor, id, decision.topUpId, decision.reason)).row;
      if (decision.is === 'child') return (await this.take.byChild(tx, actor, id, decision.childId, decision.note ?? null)).row;
      const { row, linked } = await this.take.lock(tx, actor, id);
      expectFree(row, linked);
      const after = ignored(row, decision.reason, actor, tx.now);
      await this.rows.saveDecision(tx, after);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'statement-row.ignored', by: actor, object: id, before: row, after }]);
      return after;
    });
  }
}
