import { readInteger } from '#libs/platform';
import { condition } from '../domains/domain-conditions';
import { type EventSource, textOf } from './event-source';

/** Everything that was sent for the name, under whatever it was sent for. What registries answer in words is for the operator. */
const asked: EventSource = {
  select: 'a.command, a.state, a.code',
  from: 'registry_attempt a',
  at: 'a.sent_at',
  id: 'a.cl_trid',
  where: ({ domain }) =>
    condition(
      `a.item_id IN (SELECT i.id FROM order_item i WHERE i.domain_id = ? UNION ALL SELECT x.id FROM domain_deletion x WHERE x.domain_id = ?
        UNION ALL SELECT g.id FROM domain_change g WHERE g.domain_id = ?)`,
      domain.id,
      domain.id,
      domain.id,
    ),
  tell: (row) => ({ kind: 'registry.asked', by: 'house', facts: { command: row['command'], outcome: row['state'], code: row['code'] } }),
};

/** What the registry told by itself while the name was theirs: it may have been somebody else's before, and after. */
const told: EventSource = {
  select: 'm.kind',
  from: 'registry_message m',
  at: 'm.received_at',
  id: 'm.id',
  where: ({ domain }, dialect) => {
    const mine = condition('m.about = ? AND m.received_at >= ?', domain.name, dialect.instant(domain.registeredAt));
    return domain.endedAt ? condition(`${mine.sql} AND m.received_at <= ?`, ...mine.values, dialect.instant(domain.endedAt)) : mine;
  },
  tell: (row) => ({ kind: 'registry.told', by: 'registry', facts: { about: row['kind'] } }),
};

const deletion = { from: 'domain_deletion x', id: 'x.id' } as const;

const deletionAsked: EventSource = {
  ...deletion,
  select: 'x.cause, x.refund_percent, x.seller_id AS node, x.asked_by AS person',
  at: 'x.created_at',
  where: ({ domain }) => condition('x.domain_id = ?', domain.id),
  tell: (row) => ({
    kind: 'deletion.asked',
    by: row['cause'] === 'asked' ? readInteger(row['node']) : 'house',
    personId: textOf(row['person']),
    facts: { cause: row['cause'], refundPercent: row['refund_percent'] },
  }),
};

const deletionOver: EventSource = {
  ...deletion,
  select: 'x.state, x.failure_code',
  at: 'x.ended_at',
  where: ({ domain }) => condition('x.domain_id = ? AND x.ended_at IS NOT NULL', domain.id),
  tell: (row) => ({
    kind: row['state'] === 'done' ? 'deletion.done' : 'deletion.refused',
    by: 'registry',
    facts: { because: row['failure_code'] },
  }),
};

const change = { from: 'domain_change g', id: 'g.id' } as const;

const changeAsked: EventSource = {
  ...change,
  select: 'g.kind, g.asked_by_node AS node, g.asked_by AS person',
  at: 'g.created_at',
  where: ({ domain }) => condition('g.domain_id = ?', domain.id),
  tell: (row) => ({ kind: 'change.asked', by: readInteger(row['node']), personId: textOf(row['person']), facts: { change: row['kind'] } }),
};

const changeOver: EventSource = {
  ...change,
  select: 'g.kind, g.state, g.failure_code',
  at: 'g.ended_at',
  where: ({ domain }) => condition('g.domain_id = ? AND g.ended_at IS NOT NULL', domain.id),
  tell: (row) => ({
    kind: row['state'] === 'done' ? 'change.done' : 'change.refused',
    by: 'registry',
    facts: { change: row['kind'], because: row['failure_code'] },
  }),
};

const records: EventSource = {
  select: 'c.kind, c.by_node AS node, c.by_person AS person',
  from: 'dns_change c JOIN dns_zone z ON z.id = c.zone_id',
  at: 'c.created_at',
  id: 'c.id',
  where: ({ domain }) => condition('z.domain_id = ?', domain.id),
  tell: (row) => ({ kind: 'dns.changed', by: readInteger(row['node']), personId: textOf(row['person']), facts: { change: row['kind'] } }),
};

/** What happened at the registry, and where the name points. */
export const REGISTRY_EVENTS: readonly EventSource[] = [asked, told, deletionAsked, deletionOver, changeAsked, changeOver, records];
