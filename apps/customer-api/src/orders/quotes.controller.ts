import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { MakeQuote, QuoteBody, QuoteView, readWantedItem, viewQuote } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('orders')
@Controller('v1/quotes')
export class QuotesController {
  constructor(private readonly makeQuote: MakeQuote) {}

  @Allow('contacts:write')
  @Post()
  @ApiOperation({ summary: 'What names, renewals, transfers and restores would cost me. It reserves nothing' })
  @ApiCreatedResponse({ type: QuoteView })
  async make(@By() { nodeId }: Actor, @Body() { items }: QuoteBody): Promise<QuoteView> {
    return viewQuote(await this.makeQuote.run(nodeId, items.map(readWantedItem)));
  }
}
