import type { RulesInForce } from '#libs/documents';
import { DomainError, DomainName, Period } from '#libs/kernel';
import { type Domain, assertAllowed, noSuchDomain, ruleOf } from '#libs/domains';
import { tierOf } from '#libs/pricing';
import { OrderEmpty, type WantedItem, type WantedRegistration, type WantedRenewal } from './order-item';

/** The most names in one order. */
export const ITEMS_MAX = 50;

export class TldUnknown extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'tld-unknown';
}

export class NameTwice extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'name-twice';
}

/** A name that a person wants to register, as typed, and for how many years. */
export interface TypedRegistration {
  readonly action?: 'register';
  readonly name: string;
  readonly years: number;
}

/** A domain that a person wants to renew, by its id, for how many years, and from which expiry as far as this person knows. */
export interface TypedRenewal {
  readonly action: 'renew';
  readonly domain: string;
  readonly years: number;
  readonly expiresAt: Date;
}

/** What a person asks for. */
export type TypedItem = TypedRegistration | TypedRenewal;

/** Which names can be ordered here: under extensions that a registry serves, where nobody else decides who gets one. */
export interface SoldHere {
  readonly tlds: ReadonlySet<string>;
  readonly rules: RulesInForce;
}

/** Which registry serves a TLD; undefined for TLDs that nobody sells here. */
export type RegistryOf = (tld: string) => string | undefined;

/**
 * A name that can be asked about or ordered: under a TLD that is sold here, and as that TLD wants it.
 * @throws DomainNameInvalid, NotSoldHere, TldUnknown, NameNotAllowed
 */
export function readName(typed: string, { tlds, rules }: SoldHere, pointer: string): { name: DomainName; tld: string } {
  const name = DomainName.parse(typed, pointer);
  rules.assertSellable(name, pointer);
  const tld = name.tldAmong(tlds);
  if (tld === undefined) {
    const message = `${name.unicode} does not end in an extension that is sold here.`;
    throw new TldUnknown(message, { name: name.ascii, errors: [{ pointer, code: 'tld-unknown', message }] });
  }
  assertAllowed(name, ruleOf(tld), pointer);
  return { name, tld };
}

/** The domains that are to be renewed, by their ids. */
export const idsToRenew = (typed: readonly TypedItem[]): string[] => typed.flatMap((item) => (item.action === 'renew' ? item.domain : []));

/**
 * Reads what somebody wants to order. `domains` are those of the buyer that are to be renewed.
 * @throws the first thing that is wrong, with a pointer to the field.
 */
export function readItems(
  typed: readonly TypedItem[],
  sold: SoldHere,
  registryOf: RegistryOf,
  domains: ReadonlyMap<string, Domain>,
): WantedItem[] {
  if (typed.length === 0) throw new OrderEmpty('An order has at least one name.');
  const seen = new Set<string>();
  return typed.map((each, index) => {
    const pointer = `/items/${index}`;
    const item = each.action === 'renew' ? readRenewal(each, domains, pointer) : readRegistration(each, sold, registryOf, pointer);
    if (seen.has(item.name)) {
      const message = `${item.name} is in the order twice.`;
      const field = each.action === 'renew' ? 'domain' : 'name';
      throw new NameTwice(message, { name: item.name, errors: [{ pointer: `${pointer}/${field}`, code: 'name-twice', message }] });
    }
    seen.add(item.name);
    Period.ofYears(item.years, `${pointer}/years`);
    return item;
  });
}

function readRegistration(
  { name: text, years }: TypedRegistration,
  sold: SoldHere,
  registryOf: RegistryOf,
  pointer: string,
): WantedRegistration {
  const { name, tld } = readName(text, sold, `${pointer}/name`);
  return { action: 'register', name: name.ascii, tld, tier: tierOf(tld, name.label), years, registry: registryOf(tld)! };
}

function readRenewal({ domain: id, years, expiresAt }: TypedRenewal, domains: ReadonlyMap<string, Domain>, pointer: string): WantedRenewal {
  const domain = domains.get(id);
  if (!domain) throw noSuchDomain(id, `${pointer}/domain`);
  const { name, tld, registry } = domain;
  const tier = tierOf(tld, DomainName.parse(name).label);
  return { action: 'renew', name, tld, tier, years, registry, domainId: id, expectedExpiresAt: expiresAt };
}
