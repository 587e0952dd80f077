import { CaseReads, type CaseSeen } from '#libs/documents';
import { type DomainRow, isRenewable } from '#libs/domains';
import { type Actor, Clock, DomainName, mayAct } from '#libs/kernel';
import { Reads, type Tx } from '#libs/platform';
import { type Bill, PriceBook, type PriceRequest, tierOf } from '#libs/pricing';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { AutoRenewSwitches, type ShownAutoRenewal } from './auto-renew/auto-renew-switches';
import { YEARS_SHOWN } from './search-names';

/** A domain, what its owner would pay for the next year (null when it cannot be renewed, or not be said), and its papers. */
export interface PricedDomain extends DomainRow {
  readonly renewal: Bill | null;
  /** What its registrant has to show; null where its extension asked for nothing. */
  readonly papers: CaseSeen | null;
  /** Whether it renews by itself; absent where nobody said anything about that. */
  readonly autoRenewal?: ShownAutoRenewal | undefined;
}

type Priceable = Pick<DomainRow, 'id' | 'name' | 'tld' | 'ownerId'>;

/** What renewing the domains of a page costs: a few queries for any number of them. */
@Injectable()
export class RenewalPrices {
  constructor(
    private readonly nodes: Nodes,
    private readonly prices: PriceBook,
    private readonly cases: CaseReads,
    private readonly switches: AutoRenewSwitches,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** In their order. Prices of other nodes' domains are for those who may see money. */
  async of(actor: Actor, domains: readonly DomainRow[]): Promise<PricedDomain[]> {
    const shown = domains.filter(({ ownerId, phase }) => isRenewable(phase) && (ownerId === actor.nodeId || mayAct(actor, 'money:see')));
    const bills = await this.yearly(this.reads, shown);
    const papers = await this.cases.ofSubjects(domains.map(({ itemId }) => itemId));
    const renewals = await this.switches.shown(domains.map(({ id }) => id));
    return domains.map((domain) => ({
      ...domain,
      renewal: bills.get(domain.id) ?? null,
      papers: shownTo(domain, papers.get(domain.itemId)),
      autoRenewal: renewals.get(domain.id),
    }));
  }

  /** What their owners would pay for the next year, or for a restore, by domain; those that cannot be said are left out. */
  async yearly(from: Tx | Reads, domains: readonly Priceable[], action: 'renew' | 'restore' = 'renew'): Promise<Map<string, Bill>> {
    if (domains.length === 0) return new Map();
    const lineages = await this.nodes.lineages(
      from,
      domains.map(({ ownerId }) => ownerId),
    );
    const charged = await this.prices.charges(
      from,
      domains.map((domain) => request(domain, lineages.get(domain.ownerId)!, action)),
      this.clock.now(),
    );
    return new Map(charged.flatMap((charges, i) => (charges instanceof Error ? [] : [[domains[i]!.id, charges.at(-1)!] as const])));
  }
}

/** Papers are those of who bought the name: who was handed it never hears of them. */
const shownTo = ({ ownerId }: DomainRow, papers: CaseSeen | undefined): CaseSeen | null =>
  papers?.theCase.ownerId === ownerId ? papers : null;

const request = ({ name, tld }: Priceable, lineage: PriceRequest['lineage'], action: 'renew' | 'restore'): PriceRequest => ({
  lineage,
  product: { tld, tier: tierOf(tld, DomainName.parse(name).label), action, years: YEARS_SHOWN },
});
