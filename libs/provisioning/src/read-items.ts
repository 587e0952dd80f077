import type { RulesInForce } from '#libs/documents';
import { DomainError, DomainName, Period } from '#libs/kernel';
import { type Domain, assertAllowed, noSuchDomain, ruleOf } from '#libs/domains';
import { tierOf } from '#libs/pricing';
import { OrderEmpty, type WantedItem, type WantedRegistration } from './order-item';

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

/** A name at another registrar, as typed, and the code with which it leaves there. It gets a year more. */
export interface TypedTransfer {
  readonly action: 'transfer';
  readonly name: string;
  readonly authCode: string;
  readonly years: number;
}

/** A deleted domain that a person wants back, by its id. */
export interface TypedRestore {
  readonly action: 'restore';
  readonly domain: string;
  readonly years: number;
}

/** What a person asks for. */
export type TypedItem = TypedRegistration | TypedRenewal | TypedTransfer | TypedRestore;

/** Makes a transfer code unreadable to all but those who open it for the same name (A-label). */
export type SealCode = (code: string, name: string) => string;

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

/** The domains that are to be renewed or restored, by their ids. */
export const idsOfDomains = (typed: readonly TypedItem[]): string[] => typed.flatMap((item) => ('domain' in item ? item.domain : []));

/**
 * Reads what somebody wants to order. `domains` are those of the buyer that are to be renewed or restored.
 * @throws the first thing that is wrong, with a pointer to the field.
 */
export function readItems(
  typed: readonly TypedItem[],
  sold: SoldHere,
  registryOf: RegistryOf,
  domains: ReadonlyMap<string, Domain>,
  seal: SealCode,
): WantedItem[] {
  if (typed.length === 0) throw new OrderEmpty('An order has at least one name.');
  const seen = new Set<string>();
  return typed.map((each, index) => {
    const pointer = `/items/${index}`;
    const item = 'domain' in each ? readOfDomain(each, domains, pointer) : readNew(each, sold, registryOf, seal, pointer);
    if (seen.has(item.name)) {
      const message = `${item.name} is in the order twice.`;
      const field = 'domain' in each ? 'domain' : 'name';
      throw new NameTwice(message, { name: item.name, errors: [{ pointer: `${pointer}/${field}`, code: 'name-twice', message }] });
    }
    seen.add(item.name);
    Period.ofYears(item.years, `${pointer}/years`);
    return item;
  });
}

function readNew(
  typed: TypedRegistration | TypedTransfer,
  sold: SoldHere,
  registryOf: RegistryOf,
  seal: SealCode,
  pointer: string,
): WantedItem {
  const { name, tld } = readName(typed.name, sold, `${pointer}/name`);
  const wanted: Omit<WantedRegistration, 'action'> = {
    name: name.ascii,
    tld,
    tier: tierOf(tld, name.label),
    years: typed.years,
    registry: registryOf(tld)!,
  };
  return typed.action === 'transfer'
    ? { action: 'transfer', ...wanted, transferCode: seal(typed.authCode, name.ascii) }
    : { action: 'register', ...wanted };
}

function readOfDomain(typed: TypedRenewal | TypedRestore, domains: ReadonlyMap<string, Domain>, pointer: string): WantedItem {
  const domain = domains.get(typed.domain);
  if (!domain) throw noSuchDomain(typed.domain, `${pointer}/domain`);
  const { name, tld, registry, id: domainId } = domain;
  const wanted = { name, tld, tier: tierOf(tld, DomainName.parse(name).label), years: typed.years, registry, domainId };
  return typed.action === 'renew' ? { action: 'renew', ...wanted, expectedExpiresAt: typed.expiresAt } : { action: 'restore', ...wanted };
}
