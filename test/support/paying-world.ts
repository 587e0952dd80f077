import type { AddressInfo } from 'node:net';
import { Money, SECOND } from '#libs/kernel';
import { AddPaymentMethod, ListPayments, type Payment, type Provider, StartPayment } from '#libs/payments';
import { FakeGateway } from '../../apps/fake-gateway/src/fake-gateway';
import { World } from './world';

/** What the fake gateway takes for somebody's credentials. */
const CREDENTIALS: Readonly<Record<Provider, Readonly<Record<string, string>>>> = {
  midtrans: { serverKey: 'SB-Mid-server-senja' },
  xendit: { secretKey: 'xnd_senja', callbackToken: 'token-of-xnd_senja' },
  doku: { clientId: 'BRN-senja', secretKey: 'secret-of-BRN-senja' },
  tripay: { merchantCode: 'T-DEV-senja', apiKey: 'DEV-senja', privateKey: 'private-of-DEV-senja', channel: 'QRIS' },
  ipaymu: { va: '000senja', apiKey: 'key-of-000senja' },
};

/** A world with a fake payment gateway: Sari takes payments by every provider, Budi pays her. */
export class PayingWorld {
  private requests = 0;

  private constructor(
    readonly world: World,
    readonly gateway: FakeGateway,
    /** Sari's methods. */
    readonly methods: Readonly<Record<string, string>>,
  ) {}

  static async start(providers: readonly Provider[]): Promise<PayingWorld> {
    const gateway = await FakeGateway.listen(0, (line) => process.stderr.write(`${line}\n`));
    const world = await World.start({ tlds: ['id', 'com'], gateways: gateway.url });
    const { port } = (world.portal.getHttpServer() as { address(): AddressInfo }).address();
    gateway.messenger.instead = `http://127.0.0.1:${port}`;
    const methods: Record<string, string> = {};
    for (const provider of providers) {
      const terms = { name: provider, isOpen: true, feeFlat: 1_000n, feeBasisPoints: 70 };
      const add = world.portal.get(AddPaymentMethod, { strict: false });
      methods[provider] = (await add.run(world.cast.subReseller, { provider, credentials: CREDENTIALS[provider], ...terms })).id;
    }
    gateway.book.callbacks.set('xnd_senja', `${world.settings.webhooksAt}/v1/webhooks/xendit/${methods['xendit']}`);
    return new PayingWorld(world, gateway, methods);
  }

  async end(): Promise<void> {
    await this.world.end();
    await this.gateway.close();
  }

  /** Budi wants to pay so much. Tokens run out in the histories of these tests, so he is asked for none. */
  start(provider: Provider, amount: number): Promise<Payment> {
    this.requests += 1;
    const key = `paying-${this.requests}`;
    const wish = { amount: Money.idr(amount), methodId: this.methods[provider]!, idempotencyKey: key, bodyHash: key };
    return this.world.customers.get(StartPayment, { strict: false }).run(this.world.cast.customer, wish);
  }

  /** What happens on the gateway's page, over HTTP, and what follows from it. */
  async play({ payUrl }: Pick<Payment, 'payUrl'>, scene: string): Promise<void> {
    const { status } = await fetch(payUrl!, { method: 'POST', body: new URLSearchParams({ scene }), redirect: 'manual' });
    if (status !== 303) throw new Error(`the fake gateway answered ${status}`);
    await this.world.work();
    // What anybody could have sent is looked into a moment later.
    this.world.clock.advance(10 * SECOND);
    await this.world.work();
  }

  look({ id }: Payment): Promise<Payment> {
    return this.world.customers.get(ListPayments, { strict: false }).one(this.world.cast.customer, id);
  }

  /** What Budi has with Sari. */
  async deposit(): Promise<number> {
    return (await this.world.deposit('customer', 'subReseller')).available;
  }
}
