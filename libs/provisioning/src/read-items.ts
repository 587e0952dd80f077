import { DomainError, DomainName, Period } from '#libs/kernel';
import { assertAllowed, ruleOf } from '#libs/domains';
import { tierOf } from '#libs/pricing';
import { OrderEmpty, type WantedItem } from './order-item';

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

/** What a person asks for: a name as typed, and for how many years. */
export interface TypedItem {
  readonly name: string;
  readonly years: number;
}

/** Which registry serves a TLD; undefined for TLDs that nobody sells here. */
export type RegistryOf = (tld: string) => string | undefined;

/** A name that can be asked about or ordered: under a TLD that is sold here, and as that TLD wants it. */
export function readName(typed: string, tlds: ReadonlySet<string>, pointer: string): { name: DomainName; tld: string } {
  const name = DomainName.parse(typed, pointer);
  const tld = name.tldAmong(tlds);
  if (tld === undefined) {
    const message = `${name.unicode} does not end in an extension that is sold here.`;
    throw new TldUnknown(message, { name: name.ascii, errors: [{ pointer, code: 'tld-unknown', message }] });
  }
  assertAllowed(name, ruleOf(tld), pointer);
  return { name, tld };
}

/** Reads what somebody wants to register. @throws the first thing that is wrong, with a pointer to the field. */
export function readItems(typed: readonly TypedItem[], tlds: ReadonlySet<string>, registryOf: RegistryOf): WantedItem[] {
  if (typed.length === 0) throw new OrderEmpty('An order has at least one name.');
  const seen = new Set<string>();
  return typed.map(({ name: text, years }, index) => {
    const pointer = `/items/${index}/name`;
    const { name, tld } = readName(text, tlds, pointer);
    if (seen.has(name.ascii)) {
      const message = `${name.unicode} is in the order twice.`;
      throw new NameTwice(message, { name: name.ascii, errors: [{ pointer, code: 'name-twice', message }] });
    }
    seen.add(name.ascii);
    Period.ofYears(years, `/items/${index}/years`);
    return { action: 'register', name: name.ascii, tld, tier: tierOf(tld, name.label), years, registry: registryOf(tld)! };
  });
}
