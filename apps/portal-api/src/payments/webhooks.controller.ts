import { ReceiveWebhook, WEBHOOK_RECEIPT, WebhookReceiptView } from '#libs/payments';
import { Public, TakesRawBody } from '#libs/platform';
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';

/** What payment gateways tell. They prove themselves by signatures over the bytes they send. */
@ApiTags('payments')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(private readonly receiveWebhook: ReceiveWebhook) {}

  @Public()
  @Post(':provider/:paymentMethod')
  @HttpCode(200)
  @ApiOperation({ summary: 'For payment gateways: what became of a payment. Told again, or of one that is unknown, it is 200 as well' })
  @TakesRawBody('As the provider sends and signs it.')
  @ApiOkResponse({ type: WebhookReceiptView })
  async receive(
    @Param('provider') provider: string,
    @Param('paymentMethod') method: string,
    @Req() request: Request,
  ): Promise<WebhookReceiptView> {
    const path = request.originalUrl.replace(/\?.*$/s, '');
    await this.receiveWebhook.run(provider, method, { body: request.body as Buffer, headers: request.headers, path });
    return WEBHOOK_RECEIPT;
  }
}
