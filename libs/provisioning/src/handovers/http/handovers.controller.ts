import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskForHandover } from '../ask-for-handover';
import { DecideHandover } from '../decide-handover';
import { HandoverReads } from '../handover-reads';
import { HandoverBody, readHandover } from './handover.body';
import { HandoverView, WholeHandoverView, viewHandovers, viewWholeHandover } from './handover.view';

/** Names that go from one account to another: the same for both sides, and for who sells to them. */
@ApiTags('handovers')
@Controller('v1/handovers')
export class HandoversController {
  constructor(
    private readonly reads: HandoverReads,
    private readonly askFor: AskForHandover,
    private readonly decide: DecideHandover,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Handovers that my account, or a customer of mine, gives or receives, the newest first' })
  @ApiPage(HandoverView)
  async list(@By() actor: Actor, @Query() { cursor, limit }: PageQuery): Promise<Page<HandoverView>> {
    const [before] = decodeCursor(cursor, ['string']) ?? [];
    return viewHandovers(await this.reads.list(actor, limit + 1, before), limit, actor.nodeId);
  }

  @Allow('account:read')
  @Get(':handover')
  @ApiOperation({ summary: 'One, with its names and what a year of each costs on my side' })
  @ApiOkResponse({ type: WholeHandoverView })
  async one(@By() actor: Actor, @Param('handover') id: string): Promise<WholeHandoverView> {
    return viewWholeHandover(await this.reads.get(actor, id), actor.nodeId);
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Post()
  @ApiOperation({
    summary: 'Ask to have names handed over to another account. An owner who asks has agreed; where a seller asks, the owner has to',
  })
  @ApiCreatedResponse({ type: WholeHandoverView })
  async ask(@By() actor: Actor, @Body() body: HandoverBody): Promise<WholeHandoverView> {
    return viewWholeHandover(await this.reads.get(actor, (await this.askFor.run(actor, readHandover(body))).id), actor.nodeId);
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Post(':handover/agreement')
  @ApiOperation({ summary: 'Agree, as whoever owns the names or is to own them; with the second word the cooling-off begins' })
  @ApiCreatedResponse({ type: WholeHandoverView })
  async agree(@By() actor: Actor, @Param('handover') id: string): Promise<WholeHandoverView> {
    return viewWholeHandover(await this.reads.get(actor, (await this.decide.agree(actor, id)).id), actor.nodeId);
  }

  @Allow('domains:manage')
  @Delete(':handover')
  @ApiOperation({ summary: 'Take it back, or do not want it; either side may until it is done' })
  @ApiOkResponse({ type: WholeHandoverView })
  async stop(@By() actor: Actor, @Param('handover') id: string): Promise<WholeHandoverView> {
    return viewWholeHandover(await this.reads.get(actor, (await this.decide.stop(actor, id)).id), actor.nodeId);
  }
}
