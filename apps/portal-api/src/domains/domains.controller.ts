import { DomainReads } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page } from '#libs/platform';
import { PricedDomainView, RenewalPrices, viewPricedDomain } from '#libs/provisioning';
import {
  CountSubtree,
  DomainCountsView,
  DomainFilterQuery,
  DomainLists,
  DomainsQuery,
  ListedDomainView,
  ShowDomains,
  SubtreeTotalsView,
  readDomainFilter,
  viewSubtreeTotals,
} from '#libs/reports';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** The domains of my own customers. */
@ApiTags('domains')
@Controller('v1/domains')
export class DomainsController {
  constructor(
    private readonly domains: DomainReads,
    private readonly lists: DomainLists,
    private readonly countSubtree: CountSubtree,
    private readonly showDomains: ShowDomains,
    private readonly renewalPrices: RenewalPrices,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({
    summary: 'The domains of my own customers: the soonest expiry first; in `papers` the soonest deadline, in `deleted` the latest expiry',
  })
  @ApiPage(ListedDomainView)
  list(@By() actor: Actor, @Query() query: DomainsQuery): Promise<Page<ListedDomainView>> {
    return this.showDomains.run(actor, 'seller', query);
  }

  @Allow('account:read')
  @Get('totals')
  @ApiOperation({ summary: 'How many there are on all levels below me, as numbers; those of each of my children together' })
  @ApiOkResponse({ type: SubtreeTotalsView })
  async totals(@By() actor: Actor): Promise<SubtreeTotalsView> {
    return viewSubtreeTotals(await this.countSubtree.run(actor));
  }

  @Allow('account:read')
  @Get('counts')
  @ApiOperation({ summary: 'How many of them each list holds' })
  @ApiOkResponse({ type: DomainCountsView })
  counts(@By() { nodeId }: Actor, @Query() query: DomainFilterQuery): Promise<DomainCountsView> {
    return this.lists.counts('seller', nodeId, readDomainFilter(query));
  }

  @Allow('account:read')
  @Get(':domain')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: PricedDomainView })
  async get(@By() actor: Actor, @Param('domain') domain: string): Promise<PricedDomainView> {
    return viewPricedDomain((await this.renewalPrices.of(actor, [await this.domains.get(domain, actor.nodeId)]))[0]!);
  }
}
