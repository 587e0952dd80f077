import type { Actor } from '#libs/kernel';
import { ChildPaymentsQuery, ListPayments, PaymentView, readPaymentsQuery, viewPayments } from '#libs/payments';
import { Allow, ApiPage, type Page } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

/** What my children pay me through a gateway. */
@ApiTags('payments')
@Controller('v1/payments')
export class ChildrensPaymentsController {
  constructor(private readonly listPayments: ListPayments) {}

  @Allow('account:read')
  @Get('children')
  @ApiOperation({ summary: 'Those of my children, the newest first; `alarm` shows what somebody has to put right' })
  @ApiPage(PaymentView)
  async list(@By() actor: Actor, @Query() query: ChildPaymentsQuery): Promise<Page<PaymentView>> {
    return viewPayments(await this.listPayments.run(actor, readPaymentsQuery('children', query)), query.limit);
  }
}
