import { DomainError, type Money } from '#libs/kernel';

/** Who wants to hear when a node's deposit runs low, and below which amount. */
export interface LowBalanceAlert {
  readonly nodeId: number;
  /** What can still be spent, the credit line with it: whole rupiah. */
  readonly threshold: Money;
  /** People of the node, and addresses of others, such as a bookkeeper's. */
  readonly recipients: Recipients;
  /** Has been told of, and has not been above since. */
  readonly isLow: boolean;
  readonly setBy: string;
  readonly setAt: Date;
}

export interface Recipients {
  readonly people: readonly string[];
  readonly emails: readonly string[];
}

export const PEOPLE_MAX = 10;
export const EMAILS_MAX = 5;

/** A balance is told to nobody who may not see it. */
export class RecipientNotAllowed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'recipient-not-allowed';

  constructor(index: number) {
    const message = 'This is nobody of your team who may see money.';
    super(message, { errors: [{ pointer: `/people/${index}`, code: 'recipient-not-allowed', message }] });
  }
}

/** Somebody has to hear of it. */
export class NoRecipient extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'no-recipient';

  constructor() {
    const message = 'Name at least one person or address.';
    super(message, { errors: [{ pointer: '/people', code: 'no-recipient', message }] });
  }
}

/**
 * What has changed since the last look: it fell below the threshold, it rose to it again, or neither. `spendable` is null
 * where there is no limit.
 */
export function crossing(
  { threshold, isLow }: Pick<LowBalanceAlert, 'threshold' | 'isLow'>,
  spendable: Money | null,
): 'fell' | 'rose' | null {
  const isBelow = spendable?.isLessThan(threshold) ?? false;
  if (isBelow === isLow) return null;
  return isBelow ? 'fell' : 'rose';
}
