import type { Actor } from '#libs/kernel';
import {
  ListPaymentMethods,
  ListPayments,
  PaymentBody,
  PaymentView,
  StartPayment,
  WayToPayView,
  readMethodsQuery,
  readPaymentWish,
  readPaymentsQuery,
  viewPayment,
  viewPayments,
  viewWaysToPay,
} from '#libs/payments';
import { Allow, ApiPage, IdempotencyKey, type Page, PageQuery } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Paying into my deposit through a payment gateway. */
@ApiTags('payments')
@Controller('v1/payments')
export class PaymentsController {
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
  @ApiOperation({ summary: 'My payments, the newest first' })
  @ApiPage(PaymentView)
  async list(@By() actor: Actor, @Query() query: PageQuery): Promise<Page<PaymentView>> {
    return viewPayments(await this.listPayments.run(actor, readPaymentsQuery('own', query)), query.limit);
  }

  @Allow('account:read')
  @Get(':payment')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: PaymentView })
  async get(@By() actor: Actor, @Param('payment') payment: string): Promise<PaymentView> {
    return viewPayment(await this.listPayments.one(actor, payment));
  }
}
