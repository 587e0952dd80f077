import { DomainNotFound, Domains } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ChangeNews } from './change-news';

/** The owner of a domain keeps everybody, its seller and themselves included, from changing it. It is a flag of ours: no registry knows it. */
@Injectable()
export class FreezeDomain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly news: ChangeNews,
  ) {}

  /** Asked twice is as good as once. @throws DomainNotFound unless the actor's node owns it */
  run(actor: Actor, domainId: string, isFrozen: boolean): Promise<void> {
    return this.work.run(async (tx) => {
      const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
      if (domain?.ownerId !== actor.nodeId) throw new DomainNotFound('There is no such domain.', { id: domainId });
      if ((domain.frozenSince !== null) === isFrozen) return;
      await this.domains.setFrozen(tx, domainId, isFrozen ? tx.now : null);
      await this.news.frozen(tx, domain, isFrozen, actor);
    });
  }
}
