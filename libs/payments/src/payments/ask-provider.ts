import { Clock } from '#libs/kernel';
import { type Again, type Job, type JobHandler, Reads, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Sighting } from '../gateways/gateway';
import { GatewayClient } from '../gateways/gateway-client';
import { GatewayAnswerStrange, GatewayUnavailable } from '../gateways/gateway-error';
import { gateways } from '../gateways/gateways';
import { CredentialBox } from '../methods/credential-box';
import { PaymentMethods } from '../methods/payment-methods';
import { waitToAsk } from './ask-wait';
import { type Payment, orderIdOf, orderIdsOf } from './payment';
import { Payments } from './payments';
import { SettlePayment } from './settle-payment';

/**
 * The kind of the job that asks a provider what became of a payment: `{ payment }` comes again until there is nothing more
 * to hear, `{ payment, reference, isHint: true }` looks once because a webhook said so.
 */
export const ASK_PROVIDER = 'payment.ask';

/** Asks the provider: for webhooks that never came, and for those that prove nothing. */
@Injectable()
export class AskProvider implements JobHandler {
  readonly kind = ASK_PROVIDER;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly client: GatewayClient,
    private readonly methods: PaymentMethods,
    private readonly box: CredentialBox,
    private readonly payments: Payments,
    private readonly settle: SettlePayment,
  ) {}

  /** @throws GatewayUnavailable, GatewayAnswerStrange of a hint, which is then tried again */
  async run({ payment: id, reference, isHint }: Job['payload']): Promise<void | Again> {
    const payment = await this.payments.get(this.reads, String(id));
    if (isHint) return this.look(payment, typeof reference === 'string' ? reference : payment.reference);
    if (waitToAsk(payment, this.clock.now()) === null) return;
    try {
      await this.look(payment, payment.reference);
    } catch (error) {
      // Asked again in its turn: a provider that is down for a day is no reason to give a payment up.
      if (!(error instanceof GatewayUnavailable) && !(error instanceof GatewayAnswerStrange)) throw error;
    }
    await this.expire(payment);
    const wait = waitToAsk(await this.payments.get(this.reads, payment.id), this.clock.now());
    if (wait !== null) return { againInMs: wait };
  }

  /** Asks about every attempt, since a page whose address never reached us may have reached the payer. */
  private async look(payment: Payment, reference: string | null): Promise<void> {
    const method = await this.methods.get(this.reads, payment.methodId);
    const [gateway, credentials] = [gateways[payment.provider], this.box.open(method.sealedCredentials, method.id)];
    const ours = orderIdsOf(payment);
    for (const orderId of ours) {
      const question = { orderId, reference: orderId === orderIdOf(payment.id, payment.attempt) ? reference : null, at: this.clock.now() };
      const sighting = gateway.readAnswer(await this.client.send(gateway.ask(question, credentials)), question);
      // Who asks by the provider's own number may hear of an older attempt: money that came there counts as well.
      if (sighting && ours.includes(sighting.orderId)) await this.write(payment.id, sighting);
    }
  }

  /** Time is up, and nobody has paid as far as the provider says. Should somebody have, it counts all the same. */
  private async expire({ id, attempt, expiresAt }: Payment): Promise<void> {
    if (this.clock.now() < expiresAt) return;
    await this.write(id, { orderId: orderIdOf(id, attempt), state: 'expired', total: null, reference: null });
  }

  private async write(id: string, sighting: Sighting): Promise<void> {
    await this.work.run(async (tx) => {
      const payment = await this.payments.lock(tx, id);
      if (payment) await this.settle.apply(tx, payment, sighting);
    });
  }
}
