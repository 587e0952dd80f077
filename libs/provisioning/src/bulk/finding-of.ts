import type { Contact, Domain } from '#libs/domains';
import { DomainError, DomainName } from '#libs/kernel';
import { tierOf } from '#libs/pricing';
import { changeRefusal } from '../changes/change-refusal';
import { readNameServers } from '../changes/name-server';
import type { WantedRenewal } from '../order-item';
import { type KnownOfWanted, refusalOf } from '../refusal-of';
import { registrantRefusal } from '../registrants/registrant-refusal';
import type { BulkKind, BulkWish } from './bulk-action';
import type { SeenPart } from './bulk-row';

/** What is known about the domains of a bulk action; the rest of what orders ask for is there for renewals. */
export interface KnownOfBulk {
  readonly orders: KnownOfWanted | null;
  /** Domains about which something is being changed. */
  readonly changing: ReadonlySet<string>;
  /** Domains that renew by themselves. */
  readonly renewing: ReadonlySet<string>;
  /** The contacts that they are registered for, and the one that they are to be. */
  readonly contacts: ReadonlyMap<string, Contact>;
}

/** What a bulk action would do with one domain. */
export type Finding = 'ready' | 'nothing' | DomainError;

/** The part of a domain that such an act is about. Pure. */
export function seenPart(kind: BulkKind, { expiresAt, nameServers, lockedSince, registrantId }: Domain, renewsByItself: boolean): SeenPart {
  switch (kind) {
    case 'renew':
      return { expiresAt: expiresAt.toISOString() };
    case 'name_servers':
      return { nameServers };
    case 'lock':
    case 'unlock':
      return { isLocked: lockedSince !== null };
    case 'contacts':
      return { registrant: registrantId };
    case 'auto_renew':
    case 'no_auto_renew':
      return { renewsByItself };
  }
}

/** Whether a domain is still as it was shown. */
export const isAsSeen = (now: SeenPart, seen: SeenPart): boolean => JSON.stringify(now) === JSON.stringify(seen);

/** What would be done with one domain, by the rules of a single act of that kind. Pure. */
export function findingOf(wish: BulkWish, domain: Domain, known: KnownOfBulk): Finding {
  const { nameServers, isLocked, renewsByItself } = seenPart(wish.kind, domain, known.renewing.has(domain.id));
  switch (wish.kind) {
    case 'renew':
      return refusalOf({ buyerId: domain.ownerId, items: [renewalOf(domain, wish.years!)] }, known.orders!) ?? 'ready';
    case 'name_servers':
      return nameServersFinding(wish, domain, nameServers!) ?? changeFinding(domain, known);
    case 'lock':
    case 'unlock':
      return isLocked === (wish.kind === 'lock') ? 'nothing' : changeFinding(domain, known);
    case 'contacts':
      return contactFinding(wish, domain, known) ?? changeFinding(domain, known);
    case 'auto_renew':
    case 'no_auto_renew':
      return renewsByItself === (wish.kind === 'auto_renew') ? 'nothing' : 'ready';
  }
}

/** The renewal of a domain from the expiry it has. */
export const renewalOf = ({ id, name, tld, registry, expiresAt }: Domain, years: number): WantedRenewal => ({
  action: 'renew',
  name,
  tld,
  tier: tierOf(tld, DomainName.parse(name).label),
  years,
  registry,
  domainId: id,
  expectedExpiresAt: expiresAt,
});

const changeFinding = (domain: Domain, { changing }: KnownOfBulk): Finding => changeRefusal(domain, changing.has(domain.id)) ?? 'ready';

function contactFinding({ contact }: BulkWish, domain: Domain, { contacts }: KnownOfBulk): Finding | undefined {
  if (domain.registrantId === contact) return 'nothing';
  return registrantRefusal(domain, contacts.get(domain.registrantId)!, contacts.get(contact!)!);
}

/** Hosts inside the domain itself may have new addresses: only its registry knows. */
function nameServersFinding({ nameServers }: BulkWish, { name }: Domain, standing: readonly string[]): Finding | undefined {
  try {
    const wanted = readNameServers(nameServers ?? [], name);
    const hosts = wanted.map((each) => each.name);
    const isSame = hosts.length === standing.length && hosts.every((each) => standing.includes(each));
    return isSame && wanted.every(({ addresses }) => addresses.length === 0) ? 'nothing' : undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
