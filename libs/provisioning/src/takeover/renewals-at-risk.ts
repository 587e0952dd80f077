import { type DomainKey, DomainReads, type DomainRow, isRenewable } from '#libs/domains';
import { type Actor, Clock, DomainName, mayAct } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { BuyerPrices, tierOf } from '#libs/pricing';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { PricedDomain } from '../renewal-prices';
import { YEARS_SHOWN } from '../search-names';
import { SuspendedSellers } from './suspended-sellers';
import { windowAt } from './taken-over';

/** What the customers of a suspended reseller are about to lose, since they cannot renew it. */
@Injectable()
export class RenewalsAtRisk {
  constructor(
    private readonly sellers: SuspendedSellers,
    private readonly domains: DomainReads,
    private readonly nodes: Nodes,
    private readonly prices: BuyerPrices,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /**
   * The soonest expiry first, with what a year costs whoever asks. A keyset page.
   * @throws NodeNotFound unless it is a direct child and a reseller; ResellerNotSuspended
   */
  async list(actor: Actor, childId: number, limit: number, from?: DomainKey): Promise<Omit<PricedDomain, 'papers'>[]> {
    const sellerIds = await this.sellers.under(this.reads, actor.nodeId, childId);
    const domains = await this.domains.expiring([...sellerIds], windowAt(this.clock.now()), limit, from);
    const bills = mayAct(actor, 'money:see') ? await this.bills(actor.nodeId, domains) : [];
    return domains.map((domain, i) => {
      const bill = bills[i];
      return { ...domain, renewal: bill && !(bill instanceof Error) && isRenewable(domain.phase) ? bill : null };
    });
  }

  /** At the prices of whoever would renew them: its own purchase, not the reseller's sale. */
  private async bills(nodeId: number, domains: readonly DomainRow[]) {
    const lineage = (await this.nodes.lineages(this.reads, [nodeId])).get(nodeId)!;
    return this.prices.of(
      lineage,
      domains.map(({ name, tld }) => ({ tld, tier: tierOf(tld, DomainName.parse(name).label), action: 'renew', years: YEARS_SHOWN })),
    );
  }
}
