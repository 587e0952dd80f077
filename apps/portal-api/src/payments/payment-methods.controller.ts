import type { Actor } from '#libs/kernel';
import {
  AddPaymentMethod,
  ChangePaymentMethod,
  ChangedMethodBody,
  CredentialsBody,
  ListPaymentMethods,
  PaymentMethodBody,
  PaymentMethodView,
  readCredentials,
  readMethodChange,
  readMethodsQuery,
  readNewMethod,
  viewPaymentMethod,
  viewPaymentMethods,
} from '#libs/payments';
import { Allow, ApiPage, type Page, PageQuery, Settings } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Through which payment gateways my children may pay me. */
@ApiTags('payments')
@Controller('v1/payment-methods')
export class PaymentMethodsController {
  constructor(
    private readonly listMethods: ListPaymentMethods,
    private readonly addMethod: AddPaymentMethod,
    private readonly changeMethod: ChangePaymentMethod,
    private readonly settings: Settings,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'My payment methods, the oldest first; credentials are never shown' })
  @ApiPage(PaymentMethodView)
  async list(@By() actor: Actor, @Query() query: PageQuery): Promise<Page<PaymentMethodView>> {
    return viewPaymentMethods(await this.listMethods.own(actor, readMethodsQuery(query)), query.limit, this.settings.webhooksAt);
  }

  @Allow('people:manage')
  @NeedsStepUp()
  @Post()
  @ApiOperation({ summary: 'Let my children pay through my account with a provider' })
  @ApiCreatedResponse({ type: PaymentMethodView })
  async add(@By() actor: Actor, @Body() body: PaymentMethodBody): Promise<PaymentMethodView> {
    return viewPaymentMethod(await this.addMethod.run(actor, readNewMethod(body)), this.settings.webhooksAt);
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Patch(':paymentMethod')
  @ApiOperation({ summary: 'Rename it, open or close it, change what payers pay on top' })
  @ApiOkResponse({ type: PaymentMethodView })
  async change(@By() actor: Actor, @Param('paymentMethod') method: string, @Body() body: ChangedMethodBody): Promise<PaymentMethodView> {
    return viewPaymentMethod(await this.changeMethod.terms(actor, method, readMethodChange(body)), this.settings.webhooksAt);
  }

  @Allow('people:manage')
  @NeedsStepUp()
  @Put(':paymentMethod/credentials')
  @ApiOperation({ summary: 'Hand in new credentials; the old ones are gone' })
  @ApiOkResponse({ type: PaymentMethodView })
  async setCredentials(
    @By() actor: Actor,
    @Param('paymentMethod') method: string,
    @Body() body: CredentialsBody,
  ): Promise<PaymentMethodView> {
    return viewPaymentMethod(await this.changeMethod.credentials(actor, method, readCredentials(body)), this.settings.webhooksAt);
  }
}
