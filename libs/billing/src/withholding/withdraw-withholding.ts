import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Withholding, WithholdingNotFound, withdrawn } from './withholding';
import { Withholdings } from './withholdings';

/** A buyer will pay all of an invoice in money after all. */
@Injectable()
export class WithdrawWithholding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly withholdings: Withholdings,
    private readonly audit: AuditLog,
  ) {}

  /** @throws WithholdingNotFound to anybody but the buyer; WithholdingDecided */
  run(actor: Actor, id: string): Promise<Withholding> {
    return this.work.run(async (tx) => {
      const before = await this.withholdings.lock(tx, id);
      if (before.buyerId !== actor.nodeId) throw new WithholdingNotFound(id);
      const after = withdrawn(before);
      if (after === before) return after;
      await this.withholdings.put(tx, after);
      await this.withholdings.putLines(tx, id, []);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'withholding.withdrawn', by: actor, object: id, before, after }]);
      return after;
    });
  }
}
