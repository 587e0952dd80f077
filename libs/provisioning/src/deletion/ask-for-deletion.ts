import { type Domain, DomainFrozen, DomainNotFound, Domains, deletionRefusal } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Changes } from '../changes/changes';
import { ChangeInProgress, DomainLocked } from '../changes/domain-change';
import { NameInProgress } from '../order-item';
import { Orders } from '../orders';
import { BeginDeletion } from './begin-deletion';
import { Deletions } from './deletions';
import { RenewedMeanwhile } from './domain-deletion';

/** The seller of a name asks to have it deleted while its registry still refunds it. */
@Injectable()
export class AskForDeletion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly orders: Orders,
    private readonly deletions: Deletions,
    private readonly changes: Changes,
    private readonly begin: BeginDeletion,
  ) {}

  /**
   * Asked again while it is under way or after it was done, it changes nothing.
   * @throws DomainNotFound unless the actor's node sold it to a child of its own; DeletionTooLate, DomainFrozen, DomainLocked, ChangeInProgress, NameInProgress, RenewedMeanwhile
   */
  run(actor: Actor, domainId: string, reason: string): Promise<void> {
    return this.work.run(async (tx) => {
      // Whoever orders a renewal locks it too: one of the two comes first, and the other sees it.
      const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
      const last = await this.deletions.last(tx, domainId);
      const isAsked = last?.sellerId === actor.nodeId && last.state !== 'refused';
      if (isAsked) return;
      if (domain?.sellerId !== actor.nodeId) throw new DomainNotFound('There is no such domain.', { id: domainId });
      await this.refuse(tx, domain);
      const terms = { cause: 'asked', askedBy: actor.personId, reason, refundPercent: 100, isAbsorbed: false } as const;
      await this.begin.apply(tx, domain, terms, actor);
    });
  }

  private async refuse(tx: Tx, domain: Domain): Promise<void> {
    const { id, name, lockedSince, frozenSince } = domain;
    const refusal = deletionRefusal(domain, tx.now);
    if (refusal) throw refusal;
    if (frozenSince) throw new DomainFrozen(name);
    if (lockedSince) throw new DomainLocked(name);
    if (await this.changes.isOpen(tx, id)) throw new ChangeInProgress(name);
    if ((await this.orders.openNames(tx, [name])).size > 0)
      throw new NameInProgress(`${name} is in an order that is not finished.`, { name });
    if (await this.orders.isRenewed(tx, id))
      throw new RenewedMeanwhile(`${name} has been renewed: only a registration is refunded.`, { name });
  }
}
