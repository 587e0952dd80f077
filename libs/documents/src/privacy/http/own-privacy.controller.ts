import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Erasures } from '../erasures';
import { ListSightings } from '../list-sightings';
import { ErasureView, viewErasure } from './erasure.view';
import { SightingView, viewSighting } from './sighting.view';

/** What the law gives everybody whose papers somebody keeps: who looked at them, and to have them erased. */
@ApiTags('privacy')
@Allow('privacy:manage')
@Controller('v1/privacy')
export class OwnPrivacyController {
  constructor(
    private readonly listSightings: ListSightings,
    private readonly erasures: Erasures,
  ) {}

  @Get('sightings')
  @ApiOperation({ summary: 'Who looked at papers that my account handed in, from where and what for; the newest first' })
  @ApiPage(SightingView)
  async sightings(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<SightingView>> {
    const before = decodeCursor(cursor, ['string'])?.[0];
    const rows = await this.listSightings.run(actor, { limit: limit + 1, ...(before ? { before } : {}) });
    return pageOf(rows, limit, ({ id }) => [id]).map(viewSighting);
  }

  @Get('erasures')
  @ApiOperation({ summary: 'When my account asked to have its papers erased, and what became of it; the newest first' })
  @ApiPage(ErasureView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<ErasureView>> {
    const before = decodeCursor(cursor, ['string'])?.[0];
    const rows = await this.erasures.ofNode(actor, { limit: limit + 1, ...(before ? { before } : {}) });
    return pageOf(rows, limit, ({ id }) => [id]).map(viewErasure);
  }

  @NeedsStepUp()
  @Post('erasures')
  @ApiOperation({ summary: 'Ask to have the papers of my account erased; what a law wants kept is kept. Decided within 72 hours' })
  @ApiCreatedResponse({ type: ErasureView })
  async ask(@By() actor: Actor): Promise<ErasureView> {
    return viewErasure(await this.erasures.ask(actor));
  }
}
