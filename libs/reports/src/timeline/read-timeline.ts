import { DomainReads } from '#libs/domains';
import { type Actor, Clock, mayAct } from '#libs/kernel';
import { Reads, marks, readInstant } from '#libs/platform';
import { Handovers } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';
import { condition, joined } from '../domains/domain-conditions';
import { datesOfLife } from './dates-of-life';
import { type EventRow, type EventSource, type ToldEvent, textOf } from './event-source';
import { ORDER_EVENTS } from './order-events';
import { OWN_EVENTS } from './own-events';
import { OWNER_EVENTS } from './owner-events';
import { PAPER_EVENTS } from './paper-events';
import { REGISTRY_EVENTS } from './registry-events';
import type { EventKey, EventSide, Look, TimelineEvent } from './timeline-event';

/** In the order in which things of the same moment are told. New ones come last: cursors know them by number. */
const SOURCES: readonly EventSource[] = [...ORDER_EVENTS, ...PAPER_EVENTS, ...REGISTRY_EVENTS, ...OWN_EVENTS, ...OWNER_EVENTS];

/** Whoever looks knows who its people are; of an event told by a node, who that was stays with that node. */
type Unnamed = TimelineEvent & { readonly personId: string | null };

/** All that happened to a domain, from wherever it was written down, as one side of its sale may know it. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly reads: Reads,
    private readonly domains: DomainReads,
    private readonly handovers: Handovers,
    private readonly clock: Clock,
  ) {}

  /** The newest first, before `before`. @throws DomainNotFound unless the actor's node owns it or sold it */
  async run(actor: Actor, domainId: string, limit: number, before?: EventKey): Promise<TimelineEvent[]> {
    const look = await this.lookOf(actor, domainId);
    const found = await Promise.all(SOURCES.map((source, number) => this.from(source, number, look, limit, before)));
    const events = [...found.flat(), ...this.dates(look, before)].sort((a, b) => inOrder(a.key, b.key)).slice(0, limit);
    return this.named(events);
  }

  private async lookOf(actor: Actor, domainId: string): Promise<Look> {
    const domain = await this.domains.get(domainId, actor.nodeId);
    const rows = await this.reads.query<{ id: string; order_id: string }>('SELECT id, order_id FROM order_item WHERE domain_id = ?', [
      domain.id,
    ]);
    return {
      domain,
      viewerId: actor.nodeId,
      since: await this.handovers.sideSince(this.reads, domain.id, actor.nodeId),
      seesMoney: domain.ownerId === actor.nodeId || mayAct(actor, 'money:see'),
      itemIds: rows.map(({ id }) => id),
      orderIds: [...new Set(rows.map(({ order_id }) => order_id))],
    };
  }

  private dates({ domain }: Look, before?: EventKey): Unnamed[] {
    return datesOfLife(domain, this.clock.now(), SOURCES.length)
      .filter(({ key }) => !before || inOrder(before, key) < 0)
      .map((event) => ({ ...event, personId: null }));
  }

  private async from(source: EventSource, number: number, look: Look, limit: number, before?: EventKey): Promise<Unnamed[]> {
    const { dialect } = this.reads;
    const wanted = source.where(look, dialect);
    if (!wanted) return [];
    const { sql, values } = joined([
      wanted,
      ...(look.since ? [condition(`${source.at} >= ?`, dialect.instant(look.since))] : []),
      ...(before ? [place(source, number, before, dialect.instant(before[0]))] : []),
    ]);
    const rows = await this.reads.query<EventRow>(
      `SELECT ${source.select}, ${source.at} AS event_at, ${source.id} AS event_id FROM ${source.from.replaceAll('%viewer%', String(look.viewerId))}
       WHERE ${sql}${source.group ? ` GROUP BY ${source.group}` : ''} ORDER BY event_at DESC, event_id DESC LIMIT ${limit}`,
      values,
    );
    return rows.map((row) => {
      const at = readInstant(row['event_at']);
      return eventOf(source.tell(row, look), look, [at, number, String(row['event_id'])]);
    });
  }

  private async named(events: readonly Unnamed[]): Promise<TimelineEvent[]> {
    const ids = [...new Set(events.flatMap(({ personId }) => personId ?? []))];
    const rows =
      ids.length === 0
        ? []
        : await this.reads.query<{ id: string; name: string }>(`SELECT id, name FROM person WHERE id IN (${marks(ids)})`, ids);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return events.map(({ personId, ...event }) => ({ ...event, person: names.get(personId ?? '') ?? null }));
  }
}

/** Rows of this source that come after the last one seen. Of the same moment, sources with a lower number come first. */
function place({ at, id }: EventSource, number: number, [, seen, seenId]: EventKey, instant: string) {
  if (number < seen) return condition(`${at} < ?`, instant);
  if (number > seen) return condition(`${at} <= ?`, instant);
  return condition(`(${at} < ? OR (${at} = ? AND ${id} < ?))`, instant, instant, seenId);
}

function inOrder([at, number, id]: EventKey, [otherAt, otherNumber, otherId]: EventKey): number {
  return otherAt.getTime() - at.getTime() || number - otherNumber || (id === otherId ? 0 : id < otherId ? 1 : -1);
}

function eventOf(told: ToldEvent, look: Look, key: EventKey): Unnamed {
  const by = typeof told.by === 'number' ? sideOf(told.by, look) : told.by;
  return {
    at: key[0],
    kind: told.kind,
    by,
    person: null,
    personId: by === 'you' ? (told.personId ?? null) : null,
    paid: told.paid ?? null,
    earned: told.earned ?? null,
    facts: Object.fromEntries(
      Object.entries(told.facts ?? {}).flatMap(([name, value]) => (textOf(value) === null ? [] : [[name, textOf(value)!]])),
    ),
    key,
  };
}

function sideOf(nodeId: number, { viewerId, domain }: Look): EventSide {
  if (nodeId === viewerId) return 'you';
  if (nodeId === domain.ownerId) return 'customer';
  return nodeId === domain.sellerId ? 'seller' : 'above';
}
