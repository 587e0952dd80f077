import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { MakeQuote, QuoteView, readWantedItem, viewQuote } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnChildren } from '../nodes/own-children';
import { CustomerQuoteBody } from './customer-quote.body';

@ApiTags('orders')
@Controller('v1/quotes')
export class QuotesController {
  constructor(
    private readonly children: OwnChildren,
    private readonly makeQuote: MakeQuote,
  ) {}

  @Allow('money:see')
  @Post()
  @ApiOperation({ summary: 'What names, renewals, transfers and restores would cost one of my customers' })
  @ApiCreatedResponse({ type: QuoteView })
  async make(@By() actor: Actor, @Body() { customer, items }: CustomerQuoteBody): Promise<QuoteView> {
    return viewQuote(await this.makeQuote.run(await this.children.customer(actor, customer), items.map(readWantedItem)));
  }
}
