import { ApiProperty } from '@nestjs/swagger';

/** What a provider hears. One of them sends again until it reads this very word. */
export class WebhookReceiptView {
  @ApiProperty()
  readonly success!: boolean;
}

export const WEBHOOK_RECEIPT: WebhookReceiptView = { success: true };
