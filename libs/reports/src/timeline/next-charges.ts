import type { DomainRow } from '#libs/domains';
import { Clock, DomainName } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { type Charge, PriceBook, tierOf } from '#libs/pricing';
import { partsOf, together } from '#libs/provisioning';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** What has to be bought of a domain so that it stays. */
export interface NextBuy {
  readonly domain: DomainRow;
  readonly buy: 'renew' | 'restore';
}

const YEARS = 1;

/** What that would cost today. */
@Injectable()
export class NextCharges {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly prices: PriceBook,
    private readonly clock: Clock,
  ) {}

  /** What each level would pay, in their order; nothing where it is not for sale. A few queries for any number of them. */
  async of(wanted: readonly NextBuy[]): Promise<(readonly Charge[])[]> {
    if (wanted.length === 0) return [];
    const lineages = await this.nodes.lineages(
      this.reads,
      wanted.map(({ domain }) => domain.ownerId),
    );
    const requests = wanted.map(({ domain: { ownerId, name, tld }, buy }) => ({
      lineage: lineages.get(ownerId)!,
      product: { tld, tier: tierOf(tld, DomainName.parse(name).label), action: buy, years: YEARS },
    }));
    const priced = await this.prices.charges(this.reads, requests.flatMap(partsOf), this.clock.now());
    return together(requests, priced).map((charges) => (charges instanceof Error ? [] : charges));
  }
}
