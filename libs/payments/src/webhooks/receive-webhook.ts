import { SECOND } from '#libs/kernel';
import { JobQueue, Reads, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { Gateway, Sighting, Webhook } from '../gateways/gateway';
import { WebhookForged } from '../gateways/gateway-error';
import { gateways } from '../gateways/gateways';
import { CredentialBox } from '../methods/credential-box';
import { type PaymentMethod, PaymentMethodNotFound } from '../methods/payment-method';
import { PaymentMethods } from '../methods/payment-methods';
import { ASK_PROVIDER } from '../payments/ask-provider';
import { paymentIdIn } from '../payments/payment';
import { Payments } from '../payments/payments';
import { SettlePayment } from '../payments/settle-payment';
import { WebhookEvents, eventOf } from './webhook-events';

/** However many rumours of a payment come, its provider is asked twice in so long: at the first, and after the last. */
const RUMOURS_MS = 10 * SECOND;

/** What came of a webhook: of the settlement, or one of these. */
export type Received = string;

/** News from a provider. What is proved is settled at once, in one transaction; all else is a reason to ask the provider. */
@Injectable()
export class ReceiveWebhook {
  private readonly logger = new Logger('payments');

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly methods: PaymentMethods,
    private readonly box: CredentialBox,
    private readonly events: WebhookEvents,
    private readonly payments: Payments,
    private readonly settle: SettlePayment,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws PaymentMethodNotFound, WebhookForged, WebhookUnreadable */
  async run(provider: string, methodId: string, webhook: Webhook): Promise<Received> {
    const method = await this.methods.get(this.reads, methodId);
    if (method.provider !== provider) throw new PaymentMethodNotFound();
    const gateway = gateways[method.provider];
    const sighting = await this.read(method, gateway, webhook);
    const paymentId = sighting && paymentIdIn(sighting.orderId);
    if (!paymentId) return 'unknown';
    return this.work.run((tx) => this.receive(tx, method, gateway, paymentId, sighting));
  }

  /** Of a webhook with a wrong signature nothing is kept but that there was one. */
  private async read({ id, sealedCredentials }: PaymentMethod, gateway: Gateway, webhook: Webhook): Promise<Sighting | null> {
    try {
      return gateway.readWebhook(webhook, this.box.open(sealedCredentials, id));
    } catch (error) {
      if (error instanceof WebhookForged) {
        this.logger.warn({ event: 'webhook-forged', methodId: id });
        await this.work.run((tx) => this.methods.countForged(tx, id));
      }
      throw error;
    }
  }

  private async receive(
    tx: Tx,
    { id: methodId }: PaymentMethod,
    gateway: Gateway,
    paymentId: string,
    sighting: Sighting,
  ): Promise<Received> {
    const { webhooksAre } = gateway;
    const payment = await this.payments.lock(tx, paymentId);
    if (payment?.methodId !== methodId) return 'unknown';
    if (webhooksAre !== 'rumour' && (await this.events.isKnown(tx, methodId, eventOf(sighting)))) return 'known';
    const outcome =
      webhooksAre === 'proof' ? await this.settle.apply(tx, payment, sighting) : await this.ask(tx, gateway, paymentId, sighting);
    if (webhooksAre !== 'rumour') await this.events.add(tx, methodId, paymentId, sighting, outcome);
    return outcome;
  }

  /** What is signed is asked about once for each thing said; what anybody can send, so often and no more. */
  private async ask(tx: Tx, { webhooksAre }: Gateway, payment: string, sighting: Sighting): Promise<Received> {
    const job = { kind: ASK_PROVIDER, payload: { payment, reference: sighting.reference, isHint: true } };
    const key = `${ASK_PROVIDER}:${payment}`;
    const slot = Math.floor(tx.now.getTime() / RUMOURS_MS);
    const jobs =
      webhooksAre === 'hint'
        ? [{ ...job, uniqueKey: `${key}:${eventOf(sighting)}` }]
        : [
            { ...job, uniqueKey: `${key}:${slot}` },
            { ...job, uniqueKey: `${key}:${slot}:end`, runAt: new Date((slot + 1) * RUMOURS_MS) },
          ];
    await this.jobs.add(tx, jobs);
    return 'asking';
  }
}
