import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page, PageQuery } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListPaymentMethods } from '../methods/list-payment-methods';
import { ListPayments } from '../payments/list-payments';
import { StartPayment } from '../payments/start-payment';
import { WayToPayView, viewWaysToPay } from './payment-method.view';
import { PaymentBody, readPaymentWish } from './payment.body';
import { PaymentView, viewPayment, viewPayments } from './payment.view';
import { readMethodsQuery, readPaymentsQuery } from './payments.query';

/** What a node pays to its parent through a gateway: the same for resellers in the portal and customers in their shop. */
@ApiTags('payments')
@Controller('v1/payments')
export class OwnPaymentsController {
  constructor(
    private readonly listMethods: ListPaymentMethods,
    private readonly startPayment: StartPayment,
    private readonly listPayments: ListPayments,
  ) {}

  @Allow('account:read')
  @Get('methods')
  @ApiOperation({ summary: 'How I may pay, the oldest way first' })
  @ApiPage(WayToPayView)
  async methods(@By() actor: Actor, @Query() query: PageQuery): Promise<Page<WayToPayView>> {
    return viewWaysToPay(await this.listMethods.open(actor, readMethodsQuery(query)), query.limit);
  }

  @Allow('money:move')
  @Post()
  @ApiOperation({ summary: 'Pay into my deposit: the answer says where' })
  @ApiCreatedResponse({ type: PaymentView })
  async start(@By() actor: Actor, @IdempotencyKey() key: string, @Body() body: PaymentBody): Promise<PaymentView> {
    return viewPayment(await this.startPayment.run(actor, readPaymentWish(body, key)));
  }

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My own, the newest first' })
  @ApiPage(PaymentView)
  async list(@By() actor: Actor, @Query() query: PageQuery): Promise<Page<PaymentView>> {
    return viewPayments(await this.listPayments.run(actor, readPaymentsQuery('own', query)), query.limit);
  }

  @Allow('account:read')
  @Get(':payment')
  @ApiOperation({ summary: 'One of mine, or of what my children pay me' })
  @ApiOkResponse({ type: PaymentView })
  async get(@By() actor: Actor, @Param('payment') payment: string): Promise<PaymentView> {
    return viewPayment(await this.listPayments.one(actor, payment));
  }
}
