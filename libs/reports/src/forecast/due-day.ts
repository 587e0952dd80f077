import { ruleOf } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import { dayInJakarta, midnightOf } from '../jakarta-day';

/** The longest that any extension still renews at the normal price, in days after expiry. */
export const GRACE_DAYS_MAX = 40;

/**
 * The day on which a renewal is to be paid: that of the expiry, or today for a name that has expired and still renews at the
 * normal price. Null when it does not any more. Days are of Jakarta, such as `2026-11-22`.
 */
export function dueDay(expiry: string, tld: string, today: string): string | null {
  if (expiry >= today) return expiry;
  const graceUntil = dayInJakarta(after(midnightOf(expiry), ruleOf(tld).graceDays * DAY));
  return graceUntil >= today ? today : null;
}
