import { type Actor, newId } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork, marks } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { StoredDocument } from '../document';
import { type DocumentHold, DocumentHoldNotFound, NothingToHold } from './document-hold';
import { documentHoldTable } from './document-hold.table';

/** Which holds are wanted: at most so many, those before that one. */
export interface HoldsWish {
  readonly limit: number;
  readonly before?: string;
}

/** Places and lifts holds on papers that were handed in to a node. */
@Injectable()
export class DocumentHolds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly audit: AuditLog,
  ) {}

  /** From now on nothing of it is destroyed. @throws NothingToHold */
  place(actor: Actor, object: string, reason: string): Promise<DocumentHold> {
    return this.work.run(async (tx) => {
      await this.lockPapers(tx, actor.nodeId, object);
      const { personId: placedBy, nodeId } = actor;
      const id = newId('hld', tx.now);
      const hold: DocumentHold = { id, nodeId, object, reason, placedBy, placedAt: tx.now, liftedBy: null, liftedAt: null };
      await tx.manager.insert(documentHoldTable, hold);
      await this.audit.add(tx, [{ nodeId, action: 'document-hold.placed', by: actor, object: id, after: hold }]);
      return hold;
    });
  }

  /** What was held is destroyed when its time is over. @throws DocumentHoldNotFound, also for another node's and one that was lifted */
  lift(actor: Actor, id: string): Promise<DocumentHold> {
    return this.work.run(async (tx) => {
      await tx.query(`SELECT id FROM document_hold WHERE id = ?${tx.dialect.forUpdate}`, [id]);
      const before = await tx.manager.findOneBy(documentHoldTable, { id, nodeId: actor.nodeId });
      if (!before || before.liftedAt) throw new DocumentHoldNotFound(id);
      const lifted = { liftedBy: actor.personId, liftedAt: tx.now };
      await tx.manager.update(documentHoldTable, { id }, lifted);
      const after = { ...before, ...lifted };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'document-hold.lifted', by: actor, object: id, before, after }]);
      return after;
    });
  }

  /** Those of a node, the newest first; lifted ones as well. */
  list(actor: Actor, { limit, before }: HoldsWish): Promise<DocumentHold[]> {
    const where = { nodeId: actor.nodeId, ...(before ? { id: LessThan(before) } : {}) };
    return this.reads.manager.find(documentHoldTable, { where, order: { id: 'DESC' }, take: limit });
  }

  /** Is a document held? It was locked in this transaction, so that no hold comes between this and what follows. */
  async isHeld(tx: Tx, { id, nodeId, subject }: StoredDocument): Promise<boolean> {
    const cases = await tx.query<{ c: string }>('SELECT case_id AS c FROM case_paper WHERE document_id = ?', [id]);
    const objects = [id, subject, ...cases.map(({ c }) => c)];
    const found = await tx.query(
      `SELECT id FROM document_hold WHERE node_id = ? AND lifted_at IS NULL AND object IN (${marks(objects)}) LIMIT 1`,
      [nodeId, ...objects],
    );
    return found.length > 0;
  }

  /** Whoever destroys them locks them as well: either the hold stands, or they are gone already. */
  private async lockPapers(tx: Tx, nodeId: number, object: string): Promise<void> {
    const papers = await tx.query(
      `SELECT d.id FROM document d WHERE d.node_id = ? AND d.state IN ('clean', 'quarantined') AND (d.id = ? OR d.subject = ?
         OR d.id IN (SELECT p.document_id FROM case_paper p WHERE p.case_id = ?)) ORDER BY d.id${tx.dialect.forUpdate}`,
      [nodeId, object, object, object],
    );
    if (papers.length === 0) throw new NothingToHold(object);
  }
}
