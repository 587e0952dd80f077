import { InvoiceReads } from '#libs/billing';
import { IdempotencyKey, Public, languageOf } from '#libs/platform';
import { OrderReads } from '#libs/provisioning';
import {
  CheckOut,
  CheckedOutView,
  CheckoutBody,
  CustomerRegistrationBody,
  RegisterCustomer,
  readCheckout,
  readNewCustomer,
  viewCheckedOut,
} from '#libs/store';
import { type Locale, type LoggedIn, LoggedInView, Login, TokensInCookies, placeOf, viewLoggedIn } from '#libs/tree';
import { Body, Controller, Post, Req, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { OpenShop } from '../shop/open-shop';

/** How visitors become customers: with their first order, or before it. */
@ApiTags('shop')
@Public()
@UseInterceptors(TokensInCookies)
@Controller('v1')
export class AccountsController {
  constructor(
    private readonly openShop: OpenShop,
    private readonly checkOut: CheckOut,
    private readonly registerCustomer: RegisterCustomer,
    private readonly login: Login,
    private readonly orders: OrderReads,
    private readonly invoices: InvoiceReads,
  ) {}

  @Post('checkout')
  @ApiOperation({ summary: 'Order with a new account: account, order and invoice at once, or nothing. An unpaid order reserves no name' })
  @ApiCreatedResponse({ type: CheckedOutView })
  async order(@Body() body: CheckoutBody, @IdempotencyKey() idempotencyKey: string, @Req() request: Request): Promise<CheckedOutView> {
    const sellerId = await this.openShop.of(request);
    const { nodeId, orderId } = await this.checkOut.run(readCheckout(body, { sellerId, idempotencyKey, asked: askedLanguage(request) }));
    const login = await this.begin(request, sellerId, body.customer);
    return viewCheckedOut(login, await this.orders.get(orderId, nodeId), await this.invoices.ofOrder(nodeId, orderId));
  }

  @Post('registration')
  @ApiOperation({ summary: 'Make an account without an order, where the shop lets visitors' })
  @ApiCreatedResponse({ type: LoggedInView })
  async register(@Body() { agreedTo, captcha, ...form }: CustomerRegistrationBody, @Req() request: Request): Promise<LoggedInView> {
    const sellerId = await this.openShop.of(request);
    await this.registerCustomer.run(sellerId, readNewCustomer(form, '', askedLanguage(request)), agreedTo, captcha);
    return viewLoggedIn(await this.begin(request, sellerId, form));
  }

  /** As everybody logs in: also whoever repeats a request whose answer was lost has to know the password. */
  private begin(request: Request, sellerId: number, { email, password }: { email: string; password: string }): Promise<LoggedIn> {
    const place = placeOf(request, { realm: sellerId, audience: `customer:${sellerId}`, brandNodeId: sellerId });
    return this.login.run({ ...place, email, password });
  }
}

/** What the visitor's browser asks for; null where it says nothing. */
const askedLanguage = ({ headers }: Request): Locale | null =>
  headers['accept-language'] === undefined ? null : languageOf(headers['accept-language']);
