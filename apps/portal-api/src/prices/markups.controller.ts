import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, decodeCursor, pageOf } from '#libs/platform';
import { EndMarkup, ListMarkups, SetMarkup, type StoredMarkup, parseMarkupRef } from '#libs/pricing';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MarkupBody, MarkupsQuery, readMarkup, readMarkupList } from './markup.body';
import { MarkupView, viewMarkup } from './markup.view';

/** Rules that make prices out of my cost, where no list has one. */
@ApiTags('price lists')
@Controller('v1/markups')
export class MarkupsController {
  constructor(
    private readonly listMarkups: ListMarkups,
    private readonly setMarkup: SetMarkup,
    private readonly endMarkup: EndMarkup,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'My rules that have not ended, the oldest first' })
  @ApiPage(MarkupView)
  async list(@By() actor: Actor, @Query() query: MarkupsQuery): Promise<Page<MarkupView>> {
    return pageOfMarkups(await this.listMarkups.run(actor, readMarkupsQuery(query)), query.limit).map(viewMarkup);
  }

  @Allow('prices:write')
  @Post()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Set a rule; the one for the same list, extension, tier and action ends when it begins',
    description:
      'The most particular rule counts: of the child, of its package, of all; then of the extension, before its groups; then of the tier, then of the action.',
  })
  @ApiNoContentResponse()
  async set(@By() actor: Actor, @Body() body: MarkupBody): Promise<void> {
    await this.setMarkup.run(actor, readMarkupList(body.list), readMarkup(body));
  }

  @Allow('prices:write')
  @Delete(':markup')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a rule now' })
  @ApiNoContentResponse()
  async end(@By() actor: Actor, @Param('markup') markup: string): Promise<void> {
    await this.endMarkup.run(actor, parseMarkupRef(markup));
  }
}

function readMarkupsQuery({ cursor, limit, list }: MarkupsQuery) {
  const [after] = decodeCursor(cursor, ['number']) ?? [0];
  return { after, limit: limit + 1, ...(list === undefined ? {} : { list: readMarkupList(list) }) };
}

const pageOfMarkups = (rows: readonly StoredMarkup[], limit: number): Page<StoredMarkup> => pageOf(rows, limit, ({ id }) => [id]);
