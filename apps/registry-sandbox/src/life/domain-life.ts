import { DAY, after } from '#libs/kernel';
import type { Domain, Grace } from '../objects/domain';
import type { TldPolicy } from '../policy/tld-policy';

/** Days in which a restore has to be reported (RFC 3915, section 4.2.5; ICANN). */
const REPORT_DAYS = 7;

/** What time does to a name by itself. */
export type Turn = 'auto-delete' | 'auto-renew' | 'end-redemption' | 'lapse-restore' | 'purge';

/** The next thing that time will do to a name, and when; undefined while the registry still decides whether to create it. */
export function nextTurn(domain: Domain, rules: TldPolicy): { readonly turn: Turn; readonly at: Date } | undefined {
  if (domain.statuses.includes('pendingCreate')) return undefined;
  const { phase, phaseUntil, expiresAt } = domain;
  if (phase === 'redemption') return { turn: 'end-redemption', at: phaseUntil! };
  if (phase === 'restoring') return { turn: 'lapse-restore', at: phaseUntil! };
  if (phase === 'deleting') return { turn: 'purge', at: phaseUntil! };
  if (rules.autoRenews) return { turn: 'auto-renew', at: expiresAt };
  return { turn: 'auto-delete', at: after(expiresAt, rules.expiryGraceDays * DAY) };
}

/** The grace periods that still run. */
export const openGraces = ({ graces }: Pick<Domain, 'graces'>, now: Date): Grace[] => graces.filter(({ until }) => now < until);

/** The charges of a name with one more that is given back if the name is deleted within so many days; none for no days. */
export function withGrace(domain: Domain, grace: Omit<Grace, 'until'>, days: number, now: Date): readonly Grace[] {
  const open = openGraces(domain, now);
  return days === 0 ? open : [...open, { ...grace, until: after(now, days * DAY) }];
}

/** What info shows of the grace periods (RFC 3915, section 3.1). */
export function rgpStatuses(domain: Domain, rules: TldPolicy, now: Date): string[] {
  if (domain.phase === 'redemption') return ['redemptionPeriod'];
  if (domain.phase === 'restoring') return ['pendingRestore'];
  if (domain.phase === 'deleting') return ['pendingDelete'];
  const shown = openGraces(domain, now).map(({ period }): string => period);
  if (!rules.autoRenews && now >= domain.expiresAt) shown.push(rules.expiredShowsAs);
  return [...new Set(shown)];
}

const PENDING_DELETE = 'pendingDelete';

/** Deleted, but it can be restored. A name whose extension knows no redemption goes straight on. */
export function redeemable(domain: Domain, rules: TldPolicy, at: Date): Domain {
  const statuses = [...domain.statuses.filter((status) => status !== PENDING_DELETE), PENDING_DELETE];
  const deleted: Domain = { ...domain, statuses, graces: [], phase: 'redemption', phaseUntil: after(at, rules.redemptionDays * DAY) };
  return rules.redemptionDays === 0 ? leaving(deleted, rules, at) : deleted;
}

/** It cannot be restored any more, and will be gone. */
export const leaving = (domain: Domain, rules: TldPolicy, at: Date): Domain => ({
  ...domain,
  phase: 'deleting',
  phaseUntil: after(at, rules.pendingDeleteDays * DAY),
});

/** Restored, but its registrar still has to say why. */
export const restoring = (domain: Domain, at: Date): Domain => ({
  ...domain,
  phase: 'restoring',
  phaseUntil: after(at, REPORT_DAYS * DAY),
});

/** As if it had never been deleted. */
export const restored = (domain: Domain): Domain => ({
  ...domain,
  statuses: domain.statuses.filter((status) => status !== PENDING_DELETE),
  phase: 'registered',
  phaseUntil: undefined,
});
