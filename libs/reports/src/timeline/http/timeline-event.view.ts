import { MoneyView, type Page, decodeCursor, pageOf, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { EVENT_KINDS, EVENT_SIDES, type EventKey, type EventKind, type EventSide, type TimelineEvent } from '../timeline-event';

export class FactView {
  @ApiProperty({ example: 'action' })
  readonly name!: string;

  @ApiProperty({ description: 'A word of a list, or a number.', example: 'renew' })
  readonly value!: string;
}

/** Something that happened to a domain, as one side of its sale may know it. */
export class TimelineEventView {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ enum: EVENT_KINDS })
  readonly kind!: EventKind;

  @ApiProperty({
    enum: EVENT_SIDES,
    description:
      'Whose doing it was. `above` is anybody further up than the seller, `registrant` one of its holders by mail, `house` what goes by itself.',
  })
  readonly by!: EventSide;

  @ApiProperty({ type: 'string', nullable: true, description: 'Who it was, of your own people.' })
  readonly person!: string | null;

  @ApiProperty({
    type: () => MoneyView,
    nullable: true,
    description: 'What it moved of your own money; null where none, or not yours to see.',
  })
  readonly paid!: MoneyView | null;

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'What it moved of your customer’s money with you.' })
  readonly earned!: MoneyView | null;

  @ApiProperty({ type: () => [FactView], description: 'What says more about it.' })
  readonly facts!: FactView[];
}

/** A page of a timeline, made of one event more than it holds. */
export const viewTimeline = (events: readonly TimelineEvent[], limit: number): Page<TimelineEventView> =>
  pageOf(events, limit, ({ key }) => key).map(({ at, kind, by, person, paid, earned, facts }) => ({
    at: at.toISOString(),
    kind,
    by,
    person,
    paid: paid && viewMoney(paid),
    earned: earned && viewMoney(earned),
    facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
  }));

/** @throws CursorInvalid */
export const readEventKey = (cursor: string | undefined): EventKey | undefined => decodeCursor(cursor, ['instant', 'number', 'string']);
