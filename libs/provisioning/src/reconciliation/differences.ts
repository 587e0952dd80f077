import { type Domain, isToRest } from '#libs/domains';
import { DAY, Period } from '#libs/kernel';
import type { DomainInfo, RegistrySettings } from '#libs/registry';
import { LOCK } from '../changes/step-towards';
import { isSameExpiry } from '../renewed-until';
import { isUnpaidYear } from '../unpaid-year';
import type { Difference } from './domain-drift';

export type Compared = Pick<Domain, 'tld' | 'expiresAt' | 'nameServers' | 'lockedSince' | 'suspendedSince' | 'unverifiedSince'>;
type Taken = Pick<RegistrySettings, 'statusesNotSent'>;

const HOLD = 'clientHold';
/** How far ahead of our expiry a registry may have renewed a name by itself. */
const AHEAD_MS = 2 * DAY;

/** What is otherwise at the registry than here; a name that it has for us. Pure. */
export const differences = (ours: Compared, shown: DomainInfo, taken: Taken, now: Date): Difference[] => [
  ...expiryOf(ours, shown, now),
  ...nameServersOf(ours, shown),
  ...lockOf(ours, shown, taken),
  ...holdOf(ours, shown, taken),
];

/**
 * The registry is right about expiries, but for a year that it has added by itself. As long as it would take that back and we have not got
 * it paid, it is no difference; where ours is another one altogether nobody can say whether it is paid, and it is taken over only when
 * that time is over. A year that was kept though nobody paid for it is for people to look at.
 */
function expiryOf(ours: Compared, { expiresAt, rgpStatuses, statuses }: DomainInfo, now: Date): Difference[] {
  if (!expiresAt || expiresAt.getTime() === ours.expiresAt.getTime()) return [];
  const words = { ours: ours.expiresAt.toISOString(), theirs: expiresAt.toISOString() };
  const isYearAhead = isSameExpiry(expiresAt, Period.ofYears(1).addTo(ours.expiresAt));
  if (rgpStatuses.includes('autoRenewPeriod') && !isSameExpiry(expiresAt, ours.expiresAt))
    return isYearAhead ? [] : [{ aspect: 'expiry', ...words }];
  const isKept = isUnpaidYear(ours, { expiresAt }) && now.getTime() >= ours.expiresAt.getTime() - AHEAD_MS;
  if (!isKept) return [{ aspect: 'expiry', ...words, expiresAt }];
  return statuses.includes('pendingDelete') ? [] : [{ aspect: 'unpaid_year', ...words }];
}

function nameServersOf({ nameServers }: Compared, shown: DomainInfo): Difference[] {
  const [ours, theirs] = [nameServers, shown.nameServers].map((names) =>
    names
      .map((name) => name.toLowerCase())
      .sort()
      .join(' '),
  );
  return ours === theirs ? [] : [{ aspect: 'name_servers', ours: ours!, theirs: theirs! }];
}

/** Of a lock that is on in part nobody can say that it is on; nor that it is off, where we have not put it on. */
function lockOf({ lockedSince }: Compared, { statuses }: DomainInfo, { statusesNotSent }: Taken): Difference[] {
  const lock = LOCK.filter((status) => !statusesNotSent.includes(status));
  const isLocked = lock.length > 0 && lock.every((status) => statuses.includes(status));
  if (lock.length === 0 || isLocked === (lockedSince !== null)) return [];
  return [{ aspect: 'lock', ours: onOff(!isLocked), theirs: onOff(isLocked) }];
}

function holdOf(domain: Compared, { statuses }: DomainInfo, { statusesNotSent }: Taken): Difference[] {
  const isHeld = statuses.includes(HOLD);
  if (statusesNotSent.includes(HOLD) || isHeld === isToRest(domain)) return [];
  return [{ aspect: 'hold', ours: onOff(!isHeld), theirs: onOff(isHeld) }];
}

const onOff = (isOn: boolean): string => (isOn ? 'on' : 'off');
