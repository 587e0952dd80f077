import { type Actor, Clock } from '#libs/kernel';
import type { Page } from '#libs/platform';
import { RenewalPrices } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';
import { DomainLists } from './domain-lists';
import type { DomainSide } from './domain-tab';
import type { DomainsQuery } from './http/domains.query';
import { readDomainsQuery } from './http/domains.query';
import { type ListedDomainView, viewListedDomains } from './http/listed-domain.view';

/** A page of domains as both APIs show it, with prices and papers. */
@Injectable()
export class ShowDomains {
  constructor(
    private readonly lists: DomainLists,
    private readonly prices: RenewalPrices,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, side: DomainSide, query: DomainsQuery): Promise<Page<ListedDomainView>> {
    const rows = await this.lists.page(side, actor.nodeId, readDomainsQuery(query));
    return viewListedDomains(await this.prices.of(actor, rows), query.tab, query.limit, this.clock.now());
  }
}
