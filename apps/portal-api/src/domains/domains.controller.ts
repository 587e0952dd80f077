import { DomainReads, readDomainKey, writeDomainKey } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, pageOf } from '#libs/platform';
import { PricedDomainView, RenewalPrices, viewPricedDomain } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** The domains of my own customers. */
@ApiTags('domains')
@Controller('v1/domains')
export class DomainsController {
  constructor(
    private readonly domains: DomainReads,
    private readonly renewalPrices: RenewalPrices,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'The domains of my own customers, soonest expiry first' })
  @ApiPage(PricedDomainView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<PricedDomainView>> {
    return pageOf(
      await this.renewalPrices.of(actor, await this.domains.list({ sellerId: actor.nodeId }, limit + 1, readDomainKey(cursor))),
      limit,
      writeDomainKey,
    ).map(viewPricedDomain);
  }

  @Allow('account:read')
  @Get(':domain')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: PricedDomainView })
  async get(@By() actor: Actor, @Param('domain') domain: string): Promise<PricedDomainView> {
    return viewPricedDomain((await this.renewalPrices.of(actor, [await this.domains.get(domain, actor.nodeId)]))[0]!);
  }
}
