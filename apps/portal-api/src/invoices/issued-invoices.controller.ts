import {
  InvoiceReads,
  InvoiceView,
  InvoicesQuery,
  ReceiptReads,
  ReceiptView,
  RecordPayment,
  readInvoicesQuery,
  viewInvoices,
  viewReceipts,
} from '#libs/billing';
import { TopUpView, viewTopUp } from '#libs/deposits';
import { type Actor, Money } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page, PageQuery, decodeCursor } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SeenPaymentBody } from './seen-payment.body';

/** What I ask of those who buy from me. */
@ApiTags('invoices')
@Controller('v1')
export class IssuedInvoicesController {
  constructor(
    private readonly invoices: InvoiceReads,
    private readonly receipts: ReceiptReads,
    private readonly recordPayment: RecordPayment,
  ) {}

  @Allow('money:see')
  @Get('invoices/issued')
  @ApiOperation({ summary: 'The invoices I have written, the newest first; `state=unpaid` waits for payment' })
  @ApiPage(InvoiceView)
  async list(@By() { nodeId }: Actor, @Query() query: InvoicesQuery): Promise<Page<InvoiceView>> {
    return viewInvoices(await this.invoices.list(nodeId, readInvoicesQuery('issued', query)), query.limit);
  }

  @Allow('money:see')
  @Get('receipts/issued')
  @ApiOperation({ summary: 'The receipts I have written, the newest first' })
  @ApiPage(ReceiptView)
  async listReceipts(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<ReceiptView>> {
    const before = decodeCursor(cursor, ['string'])?.[0];
    return viewReceipts(await this.receipts.list(nodeId, { of: 'issued', before, limit: limit + 1 }), limit);
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post('invoices/:invoice/payments')
  @ApiOperation({
    summary: 'I have seen money for an invoice I wrote: it goes into the buyer’s deposit, and pays the invoice when it is enough',
  })
  @ApiCreatedResponse({ type: TopUpView })
  async pay(
    @By() actor: Actor,
    @Param('invoice') invoice: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { amount, reason }: SeenPaymentBody,
  ): Promise<TopUpView> {
    return viewTopUp(await this.recordPayment.run(actor, invoice, { amount: Money.idr(amount), reason, idempotencyKey }), null);
  }
}
