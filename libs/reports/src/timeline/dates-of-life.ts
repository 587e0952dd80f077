import type { DomainRow } from '#libs/domains';
import type { TimelineEvent } from './timeline-event';

/** What the dates of a domain tell by themselves, up to now. Pure. `source` is their place among the sources. */
export function datesOfLife({ id, registeredAt, expiresAt, endedAt }: DomainRow, now: Date, source: number): TimelineEvent[] {
  const event = (kind: TimelineEvent['kind'], at: Date): TimelineEvent => ({
    at,
    kind,
    by: 'registry',
    person: null,
    paid: null,
    earned: null,
    facts: {},
    key: [at, source, `${id}:${kind}`],
  });
  return [
    event('domain.registered', registeredAt),
    ...(expiresAt <= (endedAt ?? now) ? [event('domain.expired', expiresAt)] : []),
    ...(endedAt ? [event('domain.ended', endedAt)] : []),
  ];
}
