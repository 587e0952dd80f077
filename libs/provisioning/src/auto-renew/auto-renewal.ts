import { DAY, DomainError, after } from '#libs/kernel';

/** Who places the orders of names that renew by themselves: nobody. */
export const AUTO_RENEW = 'auto-renew';

/** Days before the expiry on which it is tried; those below zero are in the time after it, in which names still renew. */
const TRY_DAYS = [15, 10, 5, 3, 1, -1, -4, -10] as const;
/** The times, from the expiry, between which a renewal begins. */
export const OPENS_MS = -TRY_DAYS[0] * DAY;
export const CLOSES_MS = 10 * DAY;

/** What was said about a domain: whether it renews by itself, and whether its owner's deposit pays for that. */
export interface AutoRenewSwitch {
  readonly isOn: boolean;
  readonly fromDeposit: boolean;
}

/** The renewal of one domain from one expiry. Its order is placed once; what fails is tried again at `nextTryAt`. */
export interface AutoRenewal {
  readonly id: string;
  readonly domainId: string;
  readonly expiresAt: Date;
  readonly orderId: string | null;
  readonly state: 'open' | 'ended';
  readonly nextTryAt: Date | null;
  /** Of the first failure: people are told of that one. */
  readonly failureCode: string | null;
}

/** A deposit is spent by themselves only where whoever owns it says so in person. */
export class DepositNotYours extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'deposit-not-yours';
}

/** The first try after that; null when there is none any more. */
export function nextTry(expiresAt: Date, now: Date): Date | null {
  return TRY_DAYS.map((days) => after(expiresAt, -days * DAY)).find((at) => at > now) ?? null;
}
