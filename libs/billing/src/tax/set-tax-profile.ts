import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type TaxIdentity, readTaxIdentity } from './tax-identity';
import { TaxProfiles } from './tax-profiles';

/** A node says who it is on tax papers from now on. Papers that are written keep what they say. */
@Injectable()
export class SetTaxProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: TaxProfiles,
    private readonly audit: AuditLog,
  ) {}

  /** @throws TaxIdentityInvalid, TaxNumberInvalid */
  run(actor: Actor, said: TaxIdentity): Promise<TaxIdentity> {
    const identity = readTaxIdentity(said);
    return this.work.run(async (tx) => {
      const before = (await this.profiles.of(tx, [actor.nodeId])).get(actor.nodeId) ?? null;
      await this.profiles.add(tx, actor.nodeId, identity);
      const entry = { nodeId: actor.nodeId, action: 'tax-profile.changed', by: actor, object: nodeRef(actor.nodeId) };
      await this.audit.add(tx, [{ ...entry, before, after: identity }]);
      return identity;
    });
  }
}
