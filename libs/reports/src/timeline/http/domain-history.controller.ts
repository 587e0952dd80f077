import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadTimeline } from '../read-timeline';
import { SayWhatComes } from '../say-what-comes';
import { NextView, viewNext } from './coming.view';
import { TimelineEventView, readEventKey, viewTimeline } from './timeline-event.view';

/** What has become of a domain and what will: the same for its owner and, in the portal, for whoever sold it to that owner. */
@ApiTags('domains')
@Controller('v1/domains/:domain')
export class DomainHistoryController {
  constructor(
    private readonly timeline: ReadTimeline,
    private readonly sayWhatComes: SayWhatComes,
  ) {}

  @Allow('account:read')
  @Get('timeline')
  @ApiOperation({ summary: 'All that happened to it, the newest first: registry, orders, money of your own level, papers, people' })
  @ApiPage(TimelineEventView)
  async list(@By() actor: Actor, @Param('domain') domain: string, @Query() { limit, cursor }: PageQuery): Promise<Page<TimelineEventView>> {
    return viewTimeline(await this.timeline.run(actor, domain, limit + 1, readEventKey(cursor)), limit);
  }

  @Allow('account:read')
  @Get('next')
  @ApiOperation({ summary: 'What happens next, when, what it costs at your level, and who has to act' })
  @ApiOkResponse({ type: NextView })
  async next(@By() actor: Actor, @Param('domain') domain: string): Promise<NextView> {
    return viewNext(await this.sayWhatComes.run(actor, domain));
  }
}
