import { DomainNotFound, Domains } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { EndOwnerChange } from './end-owner-change';
import { CAN_BE_CANCELLED, type OwnerChange, OwnerChangeNotCancellable } from './owner-change';
import { OwnerChanges } from './owner-changes';

/** The customer whose domain it is, or who sold it, takes a change of owner back, until its registry is told. */
@Injectable()
export class CancelOwnerChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly changes: OwnerChanges,
    private readonly ending: EndOwnerChange,
  ) {}

  /** @throws DomainNotFound, OwnerChangeNotCancellable */
  run(actor: Actor, domainId: string): Promise<OwnerChange> {
    return this.work.run(async (tx) => {
      const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
      const isTheirs = domain && (domain.ownerId === actor.nodeId || domain.sellerId === actor.nodeId);
      if (!isTheirs) throw new DomainNotFound('There is no such domain.', { id: domainId });
      const seen = await this.changes.open(tx, domainId);
      const standing = seen && (await this.changes.lock(tx, seen.id));
      if (!standing || !CAN_BE_CANCELLED.has(standing.state)) throw new OwnerChangeNotCancellable();
      return this.ending.apply(tx, domain, { ...standing, state: 'cancelled' });
    });
  }
}
