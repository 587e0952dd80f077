import { type Actor, DAY, DomainError, Money, after } from '#libs/kernel';
import { TOP_UP_LEAST } from '#libs/deposits';
import { IdempotencyKeyReused } from '#libs/platform';
import type { Provider } from '../gateways/provider';
import { type PaymentMethod, PaymentMethodNotFound, feeOn } from '../methods/payment-method';

/**
 * `pending`: nobody knows yet. `paid`: the money is on the deposit, for good. `failed` and `expired`: it was not paid, and
 * counts all the same should it be paid later. `refunded`: it went back before we heard that it had come.
 */
export const PAYMENT_STATES = ['pending', 'paid', 'failed', 'expired', 'refunded'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/**
 * What people have to look at: the provider says another amount, a second payment, or that money went back; or it was paid
 * when the payer had moved to another seller.
 */
export const ALARMS = ['amount-differs', 'paid-twice', 'refunded', 'payer-moved'] as const;
export type Alarm = (typeof ALARMS)[number];

/** Somebody pays its seller through a payment gateway: once it is paid it is a top-up. */
export interface Payment {
  /** `pay_…`, and what the provider knows it by. */
  readonly id: string;
  readonly childId: number;
  readonly parentId: number;
  readonly methodId: string;
  readonly provider: Provider;
  /** What the deposit gets, and what the payer pays on top. Whole rupiah. */
  readonly amount: Money;
  readonly fee: Money;
  readonly state: PaymentState;
  /** How often the provider was asked for a page to pay on: each time under a number of its own. From 1. */
  readonly attempt: number;
  readonly payUrl: string | null;
  /** What the provider calls the newest attempt, where it calls it anything. */
  readonly reference: string | null;
  readonly invoiceId: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly settledAt: Date | null;
  /** The payment at the provider that was credited: `<order id>/<reference>`. */
  readonly paidBy: string | null;
  readonly topUpId: string | null;
  readonly alarm: Alarm | null;
  readonly idempotencyKey: string;
  readonly requestHash: string;
}

export const PAYMENT_MOST = Money.idr(1_000_000_000);
/** How long a payer has. */
const LIFETIME_MS = DAY;
/** Providers are asked so often for a page to pay on, each time because the answer before was lost. */
export const ATTEMPTS_MAX = 5;

/** What somebody says who wants to pay. */
export interface PaymentWish {
  readonly amount: Money;
  readonly methodId: string;
  readonly invoiceId?: string | undefined;
  readonly idempotencyKey: string;
  /** `fingerprint` of the request: the same key with another one is refused. */
  readonly bodyHash: string;
}

export class PaymentNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'payment-not-found';

  constructor() {
    super('There is no such payment.');
  }
}

export class PaymentAmountNotAllowed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'payment-amount-not-allowed';

  constructor() {
    const message = `A payment is ${TOP_UP_LEAST.units.toLocaleString('en')} to ${PAYMENT_MOST.units.toLocaleString('en')} whole rupiah.`;
    super(message, {
      least: TOP_UP_LEAST,
      most: PAYMENT_MOST,
      errors: [{ pointer: '/amount', code: 'payment-amount-not-allowed', message }],
    });
  }
}

/** Whoever is shown a page to pay on pays the one it buys from now. @throws PaymentMethodNotFound unless this seller has opened it */
export function expectOpen({ nodeId, isOpen }: Pick<PaymentMethod, 'nodeId' | 'isOpen'>, seller: number): void {
  if (nodeId !== seller || !isOpen) throw new PaymentMethodNotFound();
}

/** A new payment of a child to its seller. @throws PaymentAmountNotAllowed, PaymentMethodNotFound unless the seller has opened it */
export function begin(by: Actor, seller: number, method: PaymentMethod, wish: PaymentWish, id: string, at: Date): Payment {
  const { amount, invoiceId, idempotencyKey, bodyHash } = wish;
  if (amount.isLessThan(TOP_UP_LEAST) || PAYMENT_MOST.isLessThan(amount)) throw new PaymentAmountNotAllowed();
  expectOpen(method, seller);
  return {
    id,
    childId: by.nodeId,
    parentId: seller,
    methodId: method.id,
    provider: method.provider,
    amount,
    fee: feeOn(amount, method),
    state: 'pending',
    attempt: 1,
    payUrl: null,
    reference: null,
    invoiceId: invoiceId ?? null,
    requestedBy: by.personId,
    requestedAt: at,
    expiresAt: after(at, LIFETIME_MS),
    settledAt: null,
    paidBy: null,
    topUpId: null,
    alarm: null,
    idempotencyKey,
    requestHash: bodyHash,
  };
}

/** What the same request began before, with another attempt where no page to pay on has come of it. @throws IdempotencyKeyReused */
export function begunAgain(before: Payment, { bodyHash }: Pick<PaymentWish, 'bodyHash'>): Payment {
  if (before.requestHash !== bodyHash) throw new IdempotencyKeyReused();
  const needsPage = before.state === 'pending' && before.payUrl === null && before.attempt < ATTEMPTS_MAX;
  return needsPage ? { ...before, attempt: before.attempt + 1 } : before;
}

/** What is paid at the provider. */
export const totalOf = ({ amount, fee }: Pick<Payment, 'amount' | 'fee'>): Money => amount.plus(fee);

/** What an attempt is called at the provider: the payment's id, and a number from the second one on. */
export const orderIdOf = (id: string, attempt: number): string => (attempt === 1 ? id : `${id}-${attempt}`);

/** What all attempts so far are called, the newest first. */
export const orderIdsOf = ({ id, attempt }: Pick<Payment, 'id' | 'attempt'>): string[] =>
  Array.from({ length: attempt }, (_, i) => orderIdOf(id, attempt - i));

/** The payment that an order id of a provider means; undefined when it cannot be one of ours. */
export const paymentIdIn = (orderId: string): string | undefined => /^(pay_[0-9a-z]{26})(?:-\d)?$/.exec(orderId)?.[1];
