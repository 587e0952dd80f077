import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, Brands, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BrandProfiles } from './brand-profiles';
import { type BrandTyped, readBrandWish } from './read-brand-wish';

/** A node says what it shows to its customers. */
@Injectable()
export class SetBrand {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: Brands,
    private readonly profiles: BrandProfiles,
    private readonly audit: AuditLog,
  ) {}

  /** From the next request on. @throws ContrastTooLow, LanguageMissing, PhoneInvalid, DomainNameInvalid, NameServerTwice */
  async run(actor: Actor, typed: BrandTyped): Promise<void> {
    const { nodeId } = actor;
    const { brand, profile } = readBrandWish(typed);
    await this.work.run(async (tx) => {
      const before = [await this.brands.own(tx, nodeId), await this.profiles.of(tx, nodeId)];
      await this.brands.put(tx, { nodeId, ...brand });
      await this.profiles.put(tx, { nodeId, ...profile });
      await this.audit.add(tx, [{ nodeId, action: 'brand.changed', by: actor, object: nodeRef(nodeId), before, after: [brand, profile] }]);
    });
  }
}
