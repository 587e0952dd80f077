import { DomainReads, DomainView, readDomainKey, viewDomain, writeDomainKey } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('domains')
@Controller('v1/domains')
export class DomainsController {
  constructor(private readonly domains: DomainReads) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My domains, soonest expiry first' })
  @ApiPage(DomainView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<DomainView>> {
    return pageOf(await this.domains.list({ ownerId: nodeId }, limit + 1, readDomainKey(cursor)), limit, writeDomainKey).map(viewDomain);
  }

  @Allow('account:read')
  @Get(':domain')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: DomainView })
  async get(@By() { nodeId }: Actor, @Param('domain') domain: string): Promise<DomainView> {
    return viewDomain(await this.domains.get(domain, nodeId));
  }
}
