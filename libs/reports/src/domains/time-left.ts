import { phaseEnds, ruleOf } from '#libs/domains';
import type { Domain } from '#libs/domains';
import { DAY } from '#libs/kernel';

/** What can still be done about a name that has expired, until when; `days` are rounded up, so that the last hours are a day. */
export interface TimeLeft {
  readonly to: 'renew' | 'restore';
  readonly until: Date;
  readonly days: number;
}

/** Null while it has not expired, and when nothing can save it any more. Pure. */
export function timeLeft({ tld, expiresAt, endedAt }: Pick<Domain, 'tld' | 'expiresAt' | 'endedAt'>, now: Date): TimeLeft | null {
  const { grace, redemption } = phaseEnds(expiresAt, ruleOf(tld));
  if (endedAt || now < expiresAt || now >= redemption) return null;
  const [to, until] = now < grace ? (['renew', grace] as const) : (['restore', redemption] as const);
  return { to, until, days: Math.ceil((until.getTime() - now.getTime()) / DAY) };
}
