import { CarryOutErasure, ErasureView, Erasures, viewErasure } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, decodeCursor, pageOf } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErasuresQuery } from './erasures.query';

/** Who asks the operator to have their papers erased. */
@ApiTags('privacy')
@Allow('privacy:manage')
@Controller('v1/erasures')
export class ErasuresController {
  constructor(
    private readonly erasures: Erasures,
    private readonly carryOut: CarryOutErasure,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The newest first; `state=open` waits for me until `dueAt`. Empty for all but the operator' })
  @ApiPage(ErasureView)
  async list(@By() actor: Actor, @Query() { limit, cursor, state }: ErasuresQuery): Promise<Page<ErasureView>> {
    const before = decodeCursor(cursor, ['string'])?.[0];
    const wish = { limit: limit + 1, ...(before ? { before } : {}), ...(state ? { state } : {}) };
    return pageOf(await this.erasures.received(actor, wish), limit, ({ id }) => [id]).map(viewErasure);
  }

  @NeedsStepUp()
  @Post(':erasure/execution')
  @HttpCode(200)
  @ApiOperation({ summary: 'Destroy whatever no law wants kept, for good; what is kept is told with its reason' })
  @ApiOkResponse({ type: ErasureView })
  async execute(@By() actor: Actor, @Param('erasure') id: string): Promise<ErasureView> {
    return viewErasure(await this.carryOut.run(actor, id));
  }
}
