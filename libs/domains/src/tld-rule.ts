import { DomainError, type DomainName } from '#libs/kernel';

/** What a TLD asks of a name, and how long the phases after expiry last. Data, not code: registries change their minds. */
export interface TldRule {
  readonly tld: string;
  readonly labelMin: number;
  readonly labelMax: number;
  /** Names in other letters (IDNA) can be registered. */
  readonly idn: boolean;
  /** Days after expiry in which it still renews at the normal price. */
  readonly graceDays: number;
  /** Days after that in which it can be restored. */
  readonly redemptionDays: number;
  /** Days after that before anybody may register it. */
  readonly pendingDeleteDays: number;
  /** Days after registration in which its registry takes a name back and refunds it (RFC 3915, add grace period); 0 where it does not. */
  readonly addGraceDays: number;
  /** Days after a registration or transfer in which a name does not go to another registrar. */
  readonly transferLockDays: number;
  /** At its expiry the registry renews a name by a year and charges it, until the name is deleted or renewed here. */
  readonly renewsByItself: boolean;
  /**
   * Days after expiry in which its registry takes that year back and refunds it; 0 where it adds none. A name that nobody has renewed is
   * deleted there when `graceDays` are over: what lies between the two is the time that is left when a registry does not answer.
   */
  readonly autoRenewDays: number;
  /** How long resolvers remember its registry's DS records: so long a zone stays signed after they are gone. */
  readonly dsTtlSeconds: number;
  /** What a restore costs pays for the year of a name that has expired; else that year is paid as a renewal besides. */
  readonly restoreIncludesYear: boolean;
  /** A name can be registered for somebody else when both holders agree; else its registry has a procedure of its own. */
  readonly ownerChanges: boolean;
  /** Days after a change of owner in which a name does not go to another registrar. */
  readonly ownerChangeLockDays: number;
  /** Its registrants prove their address within fifteen days, or the name rests (ICANN's WHOIS accuracy specification). */
  readonly verifiesEmail: boolean;
}

const GENERIC: Omit<TldRule, 'tld'> = {
  labelMin: 2,
  labelMax: 63,
  idn: false,
  graceDays: 30,
  redemptionDays: 30,
  pendingDeleteDays: 5,
  addGraceDays: 5,
  transferLockDays: 60,
  renewsByItself: true,
  dsTtlSeconds: 86_400,
  autoRenewDays: 45,
  restoreIncludesYear: false,
  ownerChanges: true,
  ownerChangeLockDays: 60,
  verifiesEmail: true,
};
/**
 * The .id family renews for 40 days after expiry; sources differ on the later phases, so these are the ones most of them name. It refunds
 * nothing, renews nothing by itself, and a restore there is a restore with a year.
 */
const INDONESIAN: Omit<TldRule, 'tld'> = {
  ...GENERIC,
  labelMin: 3,
  graceDays: 40,
  addGraceDays: 0,
  renewsByItself: false,
  autoRenewDays: 0,
  restoreIncludesYear: true,
  ownerChangeLockDays: 0,
  verifiesEmail: false,
};

const ASKED_DIFFERENTLY: Readonly<Record<string, Partial<TldRule>>> = {
  // Shorter .id names are products of their own, with prices of their own.
  id: { labelMin: 2 },
  'my.id': { labelMin: 2 },
  'biz.id': { labelMin: 2 },
  com: { idn: true },
  net: { idn: true },
  org: { idn: true },
  info: { idn: true },
  xyz: { idn: true },
};

const RULES = [GENERIC, INDONESIAN].flatMap((base) => [base, ...Object.values(ASKED_DIFFERENTLY).map((rule) => ({ ...base, ...rule }))]);
/** The shortest grace, and the longest time for which any registry takes back a year it has added: what is between them is looked at. */
export const GRACE_DAYS_MIN = Math.min(...RULES.map(({ graceDays }) => graceDays));
export const AUTO_RENEW_DAYS_MAX = Math.max(...RULES.map(({ autoRenewDays }) => autoRenewDays));

/** The rule of a TLD, given without a dot in front. */
export function ruleOf(tld: string): TldRule {
  const base = tld === 'id' || tld.endsWith('.id') ? INDONESIAN : GENERIC;
  return { ...base, ...ASKED_DIFFERENTLY[tld], tld };
}

export class NameNotAllowed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'name-not-allowed';
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Han', 'Arabic', 'Hebrew', 'Thai', 'Javanese', 'Balinese'] as const;

/** @throws NameNotAllowed with the reason when the TLD's registry would not take this name. */
export function assertAllowed(name: DomainName, rule: TldRule, pointer = '/name'): void {
  const refuse = (reason: string): never => {
    const message = `"${name.unicode}" cannot be registered: ${reason}.`;
    throw new NameNotAllowed(message, { name: name.ascii, errors: [{ pointer, code: 'name-not-allowed', message }] });
  };
  const letters = name.unicode.split('.')[0]!;
  if (name.isIdn && !rule.idn) refuse(`.${rule.tld} takes plain letters, digits and hyphens only`);
  if (Array.from(letters).length < rule.labelMin) refuse(`a .${rule.tld} name has at least ${rule.labelMin} characters`);
  if (name.label.length > rule.labelMax) refuse(`a .${rule.tld} name has at most ${rule.labelMax} characters`);
  // Letters of two scripts in one label are how look-alikes of well-known names are made.
  const scripts = SCRIPTS.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letters));
  if (scripts.length > 1) refuse(`it mixes letters of several scripts (${scripts.join(', ')})`);
}
