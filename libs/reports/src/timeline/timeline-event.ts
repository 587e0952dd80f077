import type { DomainRow } from '#libs/domains';
import type { Money } from '#libs/kernel';

/** How a change of owner can end. */
export const OWNER_CHANGE_OVER = ['owner_change.done', 'owner_change.refused', 'owner_change.cancelled', 'owner_change.lapsed'] as const;

/** What can have happened to a domain. */
export const EVENT_KINDS = [
  'domain.registered',
  'domain.expired',
  'domain.ended',
  'order.placed',
  'order.done',
  'order.failed',
  'money.hold',
  'money.capture',
  'money.release',
  'money.refund',
  'invoice.issued',
  'invoice.paid',
  'registry.asked',
  'registry.told',
  'deletion.asked',
  'deletion.done',
  'deletion.refused',
  'change.asked',
  'change.done',
  'change.refused',
  'owner_change.asked',
  'owner_change.agreed',
  ...OWNER_CHANGE_OVER,
  'dns.changed',
  'case.opened',
  'paper.handed_in',
  'paper.approved',
  'paper.rejected',
  'mail.sent',
  'audit',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * Who did something, as far as whoever looks may know: `above` is anybody further up than the seller, `registrant` one of the holders by
 * the link in a mail, `house` nobody in person.
 */
export const EVENT_SIDES = ['you', 'customer', 'seller', 'above', 'registrant', 'reviewer', 'registry', 'house'] as const;
export type EventSide = (typeof EVENT_SIDES)[number];

/** Something that happened to a domain, as one side of its sale may know it. */
export interface TimelineEvent {
  readonly at: Date;
  readonly kind: EventKind;
  readonly by: EventSide;
  /** Who it was, of one's own people. */
  readonly person: string | null;
  /** What whoever looks paid, and what its customer paid to it. Null where there is none, and for those who may not see money. */
  readonly paid: Money | null;
  readonly earned: Money | null;
  /** Words of lists, numbers and days that say more. */
  readonly facts: Readonly<Record<string, string>>;
  readonly key: EventKey;
}

/** Its place in a timeline: when, from which source, and what of that. */
export type EventKey = readonly [at: Date, source: number, id: string];

/** Who looks at which domain: its owner, or who sold it to that owner. */
export interface Look {
  readonly domain: DomainRow;
  readonly viewerId: number;
  readonly seesMoney: boolean;
  /** What happened before it was handed over is for those who had it then. */
  readonly since: Date | null;
  /** What was ordered for the domain, and by which orders. */
  readonly itemIds: readonly string[];
  readonly orderIds: readonly string[];
}
