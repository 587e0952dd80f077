export type Status = 'pending' | 'paid' | 'failed' | 'expired' | 'refunded';

/** A notification that was sent, and what came back. */
export interface Delivery {
  readonly what: string;
  /** The HTTP status, or why there was none. */
  readonly answer: string;
}

/** A payment that a provider was asked for. */
export interface FakePayment {
  readonly provider: string;
  readonly orderId: string;
  readonly total: number;
  /** What the provider calls it; another one when it is paid a second time. */
  reference: string;
  /** Whose it is: the public half of the seller's credentials. */
  readonly account: string;
  readonly notifyUrl: string;
  readonly returnUrl: string;
  status: Status;
  /** What was really paid. */
  paid: number;
  readonly deliveries: Delivery[];
}
