import { DAY, HOUR, MINUTE, after } from '#libs/kernel';
import type { Payment } from './payment';

/** Whoever is on the page pays within minutes; who has not paid after hours seldom does. */
const LEAST_MS = MINUTE;
const MOST_MS = 6 * HOUR;
/** Some banks tell of a payment a day after the page was closed. */
const AFTERWARDS_MS = DAY;

/** When a provider is asked first, if it has not said anything by itself. */
export const FIRST_ASK_MS = 2 * MINUTE;

/** How long until it is asked again: half the payment's age, so ever more seldom. Null when it is not worth asking any more. */
export function waitToAsk(
  { state, requestedAt, expiresAt }: Pick<Payment, 'state' | 'requestedAt' | 'expiresAt'>,
  now: Date,
): number | null {
  if (state === 'paid' || state === 'refunded' || after(expiresAt, AFTERWARDS_MS) <= now) return null;
  return Math.min(MOST_MS, Math.max(LEAST_MS, (now.getTime() - requestedAt.getTime()) / 2));
}
