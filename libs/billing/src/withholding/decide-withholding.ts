import { DEPOSIT_FUNDED } from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Ledger, depositOf } from '#libs/ledger';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { AuditLog, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Withholding, WithholdingOutdated, creditOf, decided } from './withholding';
import { Withholdings } from './withholdings';

/** The seller has looked at the slip. An accepted one counts like money paid in for its invoice; after a rejection all is due in money. */
@Injectable()
export class DecideWithholding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly withholdings: Withholdings,
    private readonly nodes: Nodes,
    private readonly ledger: Ledger,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * `reason` is null to accept. @throws WithholdingNotFound to anybody but the seller; WithholdingDecided; WithholdingOutdated,
   * NodeNotFound when the buyer has moved away
   */
  run(actor: Actor, id: string, reason: string | null): Promise<Withholding> {
    return this.work.run(async (tx) => {
      const before = await this.withholdings.lock(tx, id);
      const after = decided(before, actor, reason, tx.now);
      const { issuerId, buyerId, state } = after;
      if (state === 'accepted') {
        if (await this.withholdings.isOutdated(tx, id)) throw new WithholdingOutdated(id);
        // Somebody who buys from another seller by now has no deposit here any more.
        await this.nodes.lockEdge(tx, issuerId, buyerId);
        await this.ledger.postOne(tx, [creditOf(after)]);
        await this.jobs.add(tx, [{ kind: DEPOSIT_FUNDED, payload: { deposit: depositOf(buyerId, issuerId) } }]);
      }
      await this.withholdings.put(tx, after);
      await this.audit.add(
        tx,
        [issuerId, buyerId].map((nodeId) => ({ nodeId, action: `withholding.${state}`, by: actor, object: id, before, after })),
      );
      return after;
    });
  }
}
