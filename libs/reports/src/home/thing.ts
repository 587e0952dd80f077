import type { Money } from '#libs/kernel';

/**
 * What a customer has to do. `papers`: its object is a case. `invoice`: a bill to pay. `renew`, `restore`: a domain that expires, or has
 * expired. `registrant_email`: an address that a contact's domains hang on
 * is to be proved by its mailbox. `owner_consent`: a domain whose holders are asked by mail whether it changes its owner. `transfer_out`: a domain that another
 * registrar has asked for.
 */
export const THING_KINDS = ['papers', 'invoice', 'renew', 'restore', 'registrant_email', 'owner_consent', 'transfer_out'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** Something that waits for a customer. */
export interface Thing {
  readonly kind: ThingKind;
  /** The id of the case, the invoice, the contact or the domain. */
  readonly object: string;
  /** The domain's name (A-label), the number of the invoice, or the address. */
  readonly name: string;
  /** Until when; null where there is no end to it. */
  readonly until: Date | null;
  /** What it costs; null where it costs nothing, or cannot be said. */
  readonly cost: Money | null;
}

/** The soonest first; what has no end comes last. Pure. */
export const soonest = (things: readonly Thing[]): Thing[] =>
  [...things].sort((a, b) => (a.until?.getTime() ?? Infinity) - (b.until?.getTime() ?? Infinity) || (a.object < b.object ? -1 : 1));
