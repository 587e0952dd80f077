import type { Actor } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork, insertRows, marks, readInteger } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { HandoverRule } from './handover-rule';

interface RuleRow {
  seller_id: unknown;
  tld: string;
  cooling_hours: unknown;
}

/** What sellers say about how long names cool off. */
@Injectable()
export class HandoverRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly audit: AuditLog,
  ) {}

  /** What one seller says itself, by extension. */
  own({ nodeId }: Actor): Promise<HandoverRule[]> {
    return this.of(this.reads, [nodeId]);
  }

  /** What these sellers say. */
  async of(from: Pick<Tx, 'query'>, sellerIds: readonly number[]): Promise<HandoverRule[]> {
    const rows = await from.query<RuleRow>(
      `SELECT seller_id, tld, cooling_hours FROM handover_rule WHERE seller_id IN (${marks(sellerIds)}) ORDER BY seller_id, tld`,
      sellerIds,
    );
    return rows.map((row) => ({ sellerId: readInteger(row.seller_id), tld: row.tld, coolingHours: readInteger(row.cooling_hours) }));
  }

  /** For handovers that are asked for from now on. Writes over what it said before. */
  set(actor: Actor, { tld, coolingHours }: Omit<HandoverRule, 'sellerId'>): Promise<void> {
    const { nodeId } = actor;
    return this.work.run(async (tx) => {
      const row = { seller_id: nodeId, tld, cooling_hours: coolingHours, set_by: actor.personId, set_at: tx.now };
      const ending = tx.dialect.onDuplicate(['seller_id', 'tld'], ['cooling_hours', 'set_by', 'set_at']);
      await insertRows(tx, 'handover_rule', [row], ending);
      const after = { tld, coolingHours };
      await this.audit.add(tx, [{ nodeId, action: 'handover-rule.set', by: actor, object: nodeRef(nodeId), after }]);
    });
  }
}
