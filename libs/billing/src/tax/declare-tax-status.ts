import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { SetTaxStatus, TaxStatuses, type TaxStanding } from '#libs/pricing';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { TaxProfileMissing } from './tax-profile-missing';
import { TaxProfiles } from './tax-profiles';

/** A node says from when on it is a taxable firm (PKP), whose buyers pay PPN, or is one no more. */
@Injectable()
export class DeclareTaxStatus {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: TaxProfiles,
    private readonly setTaxStatus: SetTaxStatus,
    private readonly statuses: TaxStatuses,
    private readonly audit: AuditLog,
  ) {}

  /** Without a date at once. @throws TaxProfileMissing for a firm without an NPWP, PriceInvalid for a date in the past */
  run(actor: Actor, isTaxable: boolean, since?: Date): Promise<TaxStanding> {
    const { nodeId } = actor;
    return this.work.run(async (tx) => {
      const identity = (await this.profiles.of(tx, [nodeId])).get(nodeId);
      if (isTaxable && identity?.documentKind !== 'tin') throw new TaxProfileMissing();
      const before = await this.statuses.standing(tx, nodeId, tx.now);
      await this.setTaxStatus.apply(tx, nodeId, isTaxable, since);
      const after = await this.statuses.standing(tx, nodeId, tx.now);
      await this.audit.add(tx, [{ nodeId, action: 'tax-status.changed', by: actor, object: nodeRef(nodeId), before, after }]);
      return after;
    });
  }
}
