import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DriftReads } from '../drift-reads';
import { DriftCountsView, DriftView, viewDrift } from './drift.view';
import { DriftQuery } from './drift.query';

/** What is otherwise at registries than here, for the operator; nobody else sees them. */
@ApiTags('reconciliation')
@Controller('v1/drifts')
export class DriftsController {
  constructor(private readonly drifts: DriftReads) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Differences between registries and us, the newest first: those that are open, unless asked for others' })
  @ApiPage(DriftView)
  async list(@By() actor: Actor, @Query() { resolution, cursor, limit }: DriftQuery): Promise<Page<DriftView>> {
    const [before] = decodeCursor(cursor, ['string']) ?? [];
    return pageOf(await this.drifts.list(actor, resolution ?? null, limit + 1, before), limit, ({ id }) => [id]).map(viewDrift);
  }

  @Allow('account:read')
  @Get('counts')
  @ApiOperation({ summary: 'How many are open, by registry and kind' })
  @ApiOkResponse({ type: DriftCountsView })
  async counts(@By() actor: Actor): Promise<DriftCountsView> {
    return { counts: await this.drifts.counts(actor) };
  }
}
