import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskForOwnerChange } from '../ask-for-owner-change';
import { CancelOwnerChange } from '../cancel-owner-change';
import { OwnerChangeReads } from '../owner-change-reads';
import { OwnerChangeBody } from './owner-change.bodies';
import { OwnerChangeView, viewBareOwnerChange, viewOwnerChanges } from './owner-change.view';

/** Whom a domain is registered for: the same for its customer and for who sold it. */
@ApiTags('domains')
@Controller('v1/domains/:domain/owner-changes')
export class OwnerChangesController {
  constructor(
    private readonly askFor: AskForOwnerChange,
    private readonly cancel: CancelOwnerChange,
    private readonly changes: OwnerChangeReads,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Changes of its owner, the newest first, and what the one under way waits for' })
  @ApiPage(OwnerChangeView)
  async list(@By() actor: Actor, @Param('domain') domain: string, @Query() { cursor, limit }: PageQuery): Promise<Page<OwnerChangeView>> {
    const [before] = decodeCursor(cursor, ['string']) ?? [];
    return viewOwnerChanges(await this.changes.list(actor, domain, limit + 1, before), limit, actor.nodeId);
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Post()
  @ApiOperation({
    summary:
      'Have it registered for another contact: both holders are asked by mail, and the new one for papers where the extension wants them',
  })
  @ApiCreatedResponse({ type: OwnerChangeView })
  async ask(@By() actor: Actor, @Param('domain') domain: string, @Body() { contact }: OwnerChangeBody): Promise<OwnerChangeView> {
    return viewBareOwnerChange(await this.askFor.run(actor, domain, contact), actor.nodeId);
  }

  @Allow('domains:manage')
  @Post('cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the one under way back, until the registry is told' })
  @ApiOkResponse({ type: OwnerChangeView })
  async takeBack(@By() actor: Actor, @Param('domain') domain: string): Promise<OwnerChangeView> {
    return viewBareOwnerChange(await this.cancel.run(actor, domain), actor.nodeId);
  }
}
