import type { FakePayment } from './fake-payment';

/** Payments kept, at most: the oldest is forgotten first. */
const KEPT_MAX = 1_000;

/** Everything the fake providers know. It is gone with the program. */
export class FakeBook {
  private readonly payments = new Map<string, FakePayment>();
  /** Where Xendit's callbacks go, by secret key: there it is said on a page and not in the request. */
  readonly callbacks = new Map<string, string>();
  private count = 0;

  /** Null when there is one of that number already. */
  add(payment: Omit<FakePayment, 'status' | 'paid' | 'deliveries' | 'reference'>): FakePayment | null {
    const key = keyOf(payment);
    if (this.payments.has(key)) return null;
    const made: FakePayment = {
      ...payment,
      reference: this.newReference(payment.provider),
      status: 'pending',
      paid: payment.total,
      deliveries: [],
    };
    this.payments.set(key, made);
    if (this.payments.size > KEPT_MAX) this.payments.delete([...this.payments.keys()][0]!);
    return made;
  }

  find(provider: string, orderId: string): FakePayment | undefined {
    return this.payments.get(keyOf({ provider, orderId }));
  }

  /** The newest first. */
  all(): FakePayment[] {
    return [...this.payments.values()].reverse();
  }

  newReference(provider: string): string {
    this.count += 1;
    return `${provider}-${this.count}`;
  }
}

const keyOf = ({ provider, orderId }: Pick<FakePayment, 'provider' | 'orderId'>): string => `${provider} ${orderId}`;
