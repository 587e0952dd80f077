import { Public } from '#libs/platform';
import { CartBody, CartView, KeepCart, type KeptCart, PriceCart, viewCart } from '#libs/store';
import { Body, Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OpenShop } from '../shop/open-shop';
import { Shopper } from '../shop/shopper';

/** What visitors have chosen so far. A cart is known by a secret, so that it is there before and after logging in. */
@ApiTags('shop')
@ApiBearerAuth()
@Public()
@Controller('v1/carts')
export class CartsController {
  constructor(
    private readonly openShop: OpenShop,
    private readonly shopper: Shopper,
    private readonly carts: KeepCart,
    private readonly priceCart: PriceCart,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Open a cart. It reserves nothing' })
  @ApiCreatedResponse({ type: CartView })
  async open(@Body() { items }: CartBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<CartView> {
    return this.priced(await this.carts.open(await this.openShop.of(request), items), request, response);
  }

  @Get(':cart')
  @ApiOperation({ summary: 'What is in it, at the prices of whoever asks' })
  @ApiOkResponse({ type: CartView })
  async get(@Param('cart') cart: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<CartView> {
    return this.priced(await this.carts.get(await this.openShop.of(request), cart), request, response);
  }

  @Put(':cart')
  @ApiOperation({ summary: 'Put these in place of those in it' })
  @ApiOkResponse({ type: CartView })
  async change(
    @Param('cart') cart: string,
    @Body() { items }: CartBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CartView> {
    return this.priced(await this.carts.change(await this.openShop.of(request), cart, items), request, response);
  }

  private async priced(cart: KeptCart, request: Request, response: Response): Promise<CartView> {
    return viewCart(await this.priceCart.run(cart, await this.shopper.lineage(request, response)));
  }
}
