import { type Actor, after, newId } from '#libs/kernel';
import { InvoiceNotFound, InvoiceNotOpen, Invoices } from '#libs/billing';
import { JobQueue, Settings, type Tx, UnitOfWork } from '#libs/platform';
import { Letterheads, type Node, Nodes, People, parentId } from '#libs/tree';
import { Injectable, Logger } from '@nestjs/common';
import type { Charge, Created } from '../gateways/gateway';
import { GatewayClient } from '../gateways/gateway-client';
import { GatewayRefused, GatewayUnavailable } from '../gateways/gateway-error';
import { gateways } from '../gateways/gateways';
import { CredentialBox } from '../methods/credential-box';
import { type PaymentMethod, PaymentMethodNotFound } from '../methods/payment-method';
import { PaymentMethods } from '../methods/payment-methods';
import { ASK_PROVIDER } from './ask-provider';
import { FIRST_ASK_MS } from './ask-wait';
import { type Payment, type PaymentWish, begin, begunAgain, expectOpen, orderIdOf, totalOf } from './payment';
import { Payments } from './payments';

const PAY_URL = /^https?:\/\/[^\s"'<>\\]{1,490}$/;

interface Begun {
  readonly payment: Payment;
  readonly method: PaymentMethod;
  /** Null when there is a page to pay on already, or nothing to be had any more. */
  readonly charge: Charge | null;
}

/**
 * Somebody wants to pay through a gateway. The payment is written down first, under a number of ours, so that an answer
 * which is lost can be asked about; then the provider is asked for a page to pay on.
 */
@Injectable()
export class StartPayment {
  private readonly logger = new Logger('payments');

  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly nodes: Nodes,
    private readonly people: People,
    private readonly letterheads: Letterheads,
    private readonly jobs: JobQueue,
    private readonly methods: PaymentMethods,
    private readonly invoices: Invoices,
    private readonly box: CredentialBox,
    private readonly client: GatewayClient,
    private readonly payments: Payments,
  ) {}

  /**
   * The same key with the same request gives the same payment.
   * @throws PaymentMethodNotFound, PaymentAmountNotAllowed, InvoiceNotFound, InvoiceNotOpen, IdempotencyKeyReused, GatewayRefused,
   * GatewayUnavailable
   */
  async run(actor: Actor, wish: PaymentWish): Promise<Payment> {
    const { payment, method, charge } = await this.work.run((tx) => this.begin(tx, actor, wish));
    return withPage(charge ? await this.record(payment, await this.ask(method, charge)) : payment);
  }

  private async begin(tx: Tx, actor: Actor, wish: PaymentWish): Promise<Begun> {
    const node = await this.nodes.get(tx, actor.nodeId);
    const seller = parentId(node);
    if (seller === null) throw new PaymentMethodNotFound();
    // One request of a payer at a time, so that a repeated one sees what the first has written.
    await this.nodes.lockEdge(tx, seller, node.id);
    const before = await this.payments.withKey(tx, node.id, wish.idempotencyKey);
    const again = before && begunAgain(before, wish);
    const method = await this.methods.get(tx, again?.methodId ?? wish.methodId);
    if (again && again.attempt === before.attempt) return { payment: again, method, charge: null };
    // Another attempt is another page to pay on: since the first one the method may have been closed, or the payer moved.
    expectOpen(method, seller);
    const payment = again ?? begin(actor, seller, method, wish, newId('pay', tx.now), tx.now);
    if (!again && wish.invoiceId !== undefined) await this.refuseClosed(tx, payment, wish.invoiceId);
    if (again) await this.payments.save(tx, payment);
    else {
      await this.payments.add(tx, payment);
      await this.jobs.add(tx, [{ kind: ASK_PROVIDER, payload: { payment: payment.id }, runAt: after(tx.now, FIRST_ASK_MS) }]);
    }
    return { payment, method, charge: await this.charge(tx, actor, node, payment) };
  }

  private async refuseClosed(tx: Tx, { childId, parentId: seller }: Payment, invoiceId: string): Promise<void> {
    const invoice = await this.invoices.lock(tx, invoiceId);
    if (invoice.buyerId !== childId || invoice.issuerId !== seller) throw new InvoiceNotFound(invoiceId);
    if (invoice.state !== 'unpaid' && invoice.state !== 'pending') throw new InvoiceNotOpen(invoice);
  }

  private async charge(tx: Tx, { personId }: Actor, node: Node, payment: Payment): Promise<Charge> {
    const { brand, url } = await this.letterheads.of(tx, node);
    const person = await this.people.find(tx, personId);
    return {
      orderId: orderIdOf(payment.id, payment.attempt),
      total: totalOf(payment),
      description: `Deposit ${brand.name}`,
      // A program with a key is nobody whom a provider could write to.
      payer: { name: person?.name ?? node.name, email: person?.email ?? brand.supportEmail },
      notifyUrl: `${this.settings.webhooksAt}/v1/webhooks/${payment.provider}/${payment.methodId}`,
      returnUrl: `${url}/payments/${payment.id}`,
      at: tx.now,
      expiresAt: payment.expiresAt,
    };
  }

  /** Null when the provider refused for good. @throws GatewayUnavailable */
  private async ask({ id, provider, sealedCredentials }: PaymentMethod, charge: Charge): Promise<Created | null> {
    const gateway = gateways[provider];
    const answer = await this.client.send(gateway.create(charge, this.box.open(sealedCredentials, id)));
    if (answer.status >= 400) {
      // Mostly it is the seller's credentials that the provider does not know.
      this.logger.warn({ event: 'gateway-refused', methodId: id, provider, status: answer.status });
      return null;
    }
    const created = gateway.readCreated(answer);
    // Something was made, perhaps: what, nobody can tell.
    if (!created || !PAY_URL.test(created.payUrl)) throw new GatewayUnavailable();
    return created;
  }

  private record(payment: Payment, created: Created | null): Promise<Payment> {
    return this.work.run(async (tx) => {
      const now = (await this.payments.lock(tx, payment.id)) ?? payment;
      // The same request, sent again meanwhile, may have begun another attempt: its page is the one that counts.
      if (now.attempt !== payment.attempt) return now;
      const refused: Payment = now.state === 'pending' ? { ...now, state: 'failed', settledAt: tx.now } : now;
      const recorded = created ? { ...now, ...created } : refused;
      await this.payments.save(tx, recorded);
      return recorded;
    });
  }
}

/** @throws GatewayRefused, GatewayUnavailable where there is no page to pay on, and nothing was paid either */
function withPage(payment: Payment): Payment {
  if (payment.payUrl !== null || payment.state === 'paid') return payment;
  throw payment.state === 'pending' ? new GatewayUnavailable() : new GatewayRefused();
}
