import { InvoiceReads, WholeInvoiceView, viewWholeInvoice } from '#libs/billing';
import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { PayInvoice } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Invoices are paid out of the deposit, wherever the money in it came from. */
@ApiTags('invoices')
@Controller('v1/invoices')
export class PayInvoiceController {
  constructor(
    private readonly payInvoice: PayInvoice,
    private readonly invoices: InvoiceReads,
  ) {}

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
