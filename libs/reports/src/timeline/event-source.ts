import { Money } from '#libs/kernel';
import { type Dialect, readUnits } from '#libs/platform';
import type { Condition } from '../domains/domain-conditions';
import type { EventKind, EventSide, Look } from './timeline-event';

/** A row as hand-written SQL brings it back. */
export type EventRow = Readonly<Record<string, string | number | bigint | Date | null | undefined>>;

/** What a row tells, before anybody asked who the person was. */
export interface ToldEvent {
  readonly kind: EventKind;
  /** Whose doing it was: a node, or a side that is none. */
  readonly by: number | EventSide;
  readonly personId?: string | null;
  readonly paid?: Money | null;
  readonly earned?: Money | null;
  readonly facts?: EventRow;
}

/** One table's part of a timeline. `at` and `id` are what its rows are sorted by; ids are compared by bytes. */
export interface EventSource {
  readonly select: string;
  readonly from: string;
  readonly at: string;
  readonly id: string;
  readonly group?: string;
  /** Null where whoever looks sees nothing of it. */
  readonly where: (look: Look, dialect: Dialect) => Condition | null;
  readonly tell: (row: EventRow, look: Look) => ToldEvent;
}

export const textOf = (value: EventRow[string]): string | null => (value === null || value === undefined ? null : String(value));

/** Null where there is no amount, or it is not for these eyes. */
export const moneyOf = ({ seesMoney }: Look, units: unknown, currency: unknown): Money | null =>
  !seesMoney || units === null || units === undefined ? null : new Money(readUnits(units), String(currency));
