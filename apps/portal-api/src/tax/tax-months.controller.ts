import { TaxMonthView, TaxRunReads, UnidentifiedBuyerView, viewTaxMonth, viewUnidentified } from '#libs/billing';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, decodeCursor } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TaxMonthPageQuery, TaxMonthQuery } from './tax-month.query';

/** What a month has to do with tax, before and after its tax invoices are written. */
@ApiTags('tax')
@Controller('v1/tax-months')
export class TaxMonthsController {
  constructor(private readonly runs: TaxRunReads) {}

  @Allow('money:see')
  @Get('state')
  @ApiOperation({ summary: 'How much stands on tax invoices, how much waits for them, and how much was bought by nobody who is known' })
  @ApiOkResponse({ type: TaxMonthView })
  async state(@By() { nodeId }: Actor, @Query() { month }: TaxMonthQuery): Promise<TaxMonthView> {
    return viewTaxMonth(await this.runs.month(nodeId, month));
  }

  @Allow('money:see')
  @Get('unidentified')
  @ApiOperation({ summary: 'Who has bought and has no tax profile, by their numbers' })
  @ApiPage(UnidentifiedBuyerView)
  async unidentified(@By() { nodeId }: Actor, @Query() { month, limit, cursor }: TaxMonthPageQuery): Promise<Page<UnidentifiedBuyerView>> {
    const after = decodeCursor(cursor, ['number'])?.[0] ?? 0;
    return viewUnidentified(await this.runs.unidentified(nodeId, month, after, limit + 1), limit);
  }
}
