import { Money } from '#libs/kernel';
import { MoneyView, type Page, pageOf, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { PROVIDERS, type Provider } from '../gateways/provider';
import type { PaymentMethod } from '../methods/payment-method';

/** A way to pay, as payers see it. */
export class WayToPayView {
  @ApiProperty({ example: 'pme_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ enum: PROVIDERS })
  readonly provider!: Provider;

  @ApiProperty({ example: 'QRIS and virtual accounts' })
  readonly name!: string;

  @ApiProperty({ description: 'What is paid on top of the amount.' })
  readonly feeFlat!: MoneyView;

  @ApiProperty({ type: 'integer', description: 'And so many hundredths of a percent of it: 70 is 0.7 %.' })
  readonly feeBasisPoints!: number;
}

export const viewWayToPay = ({ id, provider, name, feeFlat, feeBasisPoints }: PaymentMethod) =>
  ({
    id,
    provider,
    name,
    feeFlat: viewMoney(Money.idr(feeFlat)),
    feeBasisPoints,
  }) satisfies WayToPayView;

/** All that a seller offers. */
export class WaysToPayView {
  @ApiProperty({ type: [WayToPayView] })
  readonly data!: readonly WayToPayView[];
}

/** The same, as the seller sees it. What the provider gave is shown to nobody. */
export class PaymentMethodView extends WayToPayView {
  @ApiProperty()
  readonly isOpen!: boolean;

  @ApiProperty({
    description: 'Where the provider has to send its notifications.',
    example: 'https://portal.example.id/v1/webhooks/doku/pme_1',
  })
  readonly webhookUrl!: string;

  @ApiProperty({ format: 'date-time' })
  readonly credentialsSetAt!: string;

  @ApiProperty({ type: 'integer', description: 'Notifications whose signature was wrong. Nothing else of them is kept.' })
  readonly forgedWebhooks!: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly lastForgedAt!: string | null;
}

/** `at` is where webhooks reach us: `https://host`. */
export const viewPaymentMethod = (method: PaymentMethod, at: string): PaymentMethodView => ({
  ...viewWayToPay(method),
  isOpen: method.isOpen,
  webhookUrl: `${at}/v1/webhooks/${method.provider}/${method.id}`,
  credentialsSetAt: method.credentialsSetAt.toISOString(),
  forgedWebhooks: method.forged,
  lastForgedAt: method.forgedAt?.toISOString() ?? null,
});

/** One page of ways to pay, the oldest first. */
export const viewWaysToPay = (rows: readonly PaymentMethod[], limit: number): Page<WayToPayView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewWayToPay);

/** The same for the seller. */
export const viewPaymentMethods = (rows: readonly PaymentMethod[], limit: number, at: string): Page<PaymentMethodView> =>
  pageOf(rows, limit, ({ id }) => [id]).map((each) => viewPaymentMethod(each, at));
