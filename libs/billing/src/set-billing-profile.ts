import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type BillingProfile, readTaxNumber } from './billing-profile';
import { BillingProfiles } from './billing-profiles';

/** A node says what stands on its papers from now on. Papers that are written keep what they say. */
@Injectable()
export class SetBillingProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: BillingProfiles,
    private readonly audit: AuditLog,
  ) {}

  /** @throws TaxNumberInvalid */
  run(actor: Actor, said: Omit<BillingProfile, 'nodeId'>): Promise<BillingProfile> {
    const profile = { ...said, nodeId: actor.nodeId, taxNumber: said.taxNumber === null ? null : readTaxNumber(said.taxNumber) };
    return this.work.run(async (tx) => {
      const before = (await this.profiles.of(tx, [actor.nodeId])).get(actor.nodeId) ?? null;
      await this.profiles.put(tx, profile);
      const entry = { nodeId: actor.nodeId, action: 'billing-profile.changed', by: actor, object: nodeRef(actor.nodeId) };
      await this.audit.add(tx, [{ ...entry, before, after: profile }]);
      return profile;
    });
  }
}
