import { InvoiceReads, PayByTransfer, WholeInvoiceView, viewWholeInvoice } from '#libs/billing';
import { TopUpView, TopUpViews } from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Allow, IdempotencyKey } from '#libs/platform';
import { PayInvoice } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TransferBody } from './transfer.body';

/** Invoices are paid out of the deposit, wherever the money in it came from. */
@ApiTags('invoices')
@Controller('v1/invoices')
export class PayInvoiceController {
  constructor(
    private readonly payInvoice: PayInvoice,
    private readonly invoices: InvoiceReads,
    private readonly payByTransfer: PayByTransfer,
    private readonly topUps: TopUpViews,
  ) {}

  @Allow('money:move')
  @Post(':invoice/transfer')
  @ApiOperation({ summary: 'Where to transfer what is missing for it, and exactly how much: it is paid when the shop has found the money' })
  @ApiCreatedResponse({ type: TopUpView })
  async transfer(
    @By() actor: Actor,
    @Param('invoice') invoice: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { bankAccount }: TransferBody,
  ): Promise<TopUpView> {
    return this.topUps.one(await this.payByTransfer.run(actor, invoice, { bankAccountId: bankAccount, idempotencyKey }));
  }

  @Allow('money:move')
  @Post(':invoice/pay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pay it out of my deposit: the order goes on; what is no longer to be had is credited and not paid' })
  @ApiOkResponse({ type: WholeInvoiceView })
  async pay(@By() { nodeId }: Actor, @Param('invoice') invoice: string): Promise<WholeInvoiceView> {
    await this.payInvoice.run(nodeId, invoice);
    return viewWholeInvoice(await this.invoices.get(nodeId, invoice));
  }
}
