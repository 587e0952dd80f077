import { DomainReads, type DomainRow, addGraceEnds } from '#libs/domains';
import { type Actor, Clock, Money } from '#libs/kernel';
import { Reads, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Deletions } from './deletions';
import type { DomainDeletion } from './domain-deletion';

/** Whether a name can be given back, or how that went. */
export interface DeletionState {
  readonly domain: DomainRow;
  /** The last time that somebody asked; null when nobody has. */
  readonly asked: DomainDeletion | null;
  /** Until when its registry refunds it; null when it does not, or the name has ended. */
  readonly until: Date | null;
  /** What comes, or came, back to the owner's deposit. */
  readonly refund: Money;
}

/** What sellers see of giving back a name of their own customers. */
@Injectable()
export class DeletionReads {
  constructor(
    private readonly reads: Reads,
    private readonly domains: DomainReads,
    private readonly deletions: Deletions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainNotFound unless the actor's node sold it. */
  async of({ nodeId }: Actor, domainId: string): Promise<DeletionState> {
    const domain = await this.domains.get(domainId, nodeId);
    const ends = addGraceEnds(domain);
    const isOpen = domain.endedAt === null && ends !== null && this.clock.now() < ends;
    const [asked, refund] = await Promise.all([this.deletions.last(this.reads, domain.id), this.charged(domain)]);
    return { domain, asked: asked ?? null, until: isOpen ? ends : null, refund };
  }

  private async charged({ itemId, ownerId }: DomainRow): Promise<Money> {
    const [row] = await this.reads.query<{ total_units: unknown; currency: string }>(
      'SELECT total_units, currency FROM order_charge WHERE item_id = ? AND buyer_id = ?',
      [itemId, ownerId],
    );
    // Who was handed the name has not paid for it: it comes back to those who did.
    return row ? new Money(readUnits(row.total_units), row.currency) : Money.idr(0);
  }
}
