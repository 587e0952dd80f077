import { DomainName } from '#libs/kernel';
import { marks, readInteger } from '#libs/platform';
import { condition } from '../domains/domain-conditions';
import { type EventSource, textOf } from './event-source';

/** Acts that have events of their own. */
const TOLD_ELSEWHERE = [
  'deletion-asked',
  'deletion-refused',
  'deleted',
  'in-redemption',
  'change-asked',
  'change-refused',
  'changed',
  'owner-change-asked',
  'owner-change-agreed',
  'owner-change-done',
  'owner-change-refused',
  'owner-change-cancelled',
  'owner-change-lapsed',
].map((act) => `domain.${act}`);

/** What was done about the name, as the log of the node that looks has it. */
const done: EventSource = {
  select: 'e.action, e.by_node AS node, e.by_person AS person',
  from: 'audit_entry e',
  at: 'e.at',
  id: 'e.hash',
  where: ({ domain, viewerId }) =>
    condition(
      `e.node_id = ? AND e.object = ? AND e.action <> 'dns.changed' AND e.action NOT IN (${marks(TOLD_ELSEWHERE)})`,
      viewerId,
      domain.id,
      ...TOLD_ELSEWHERE,
    ),
  tell: ({ action, node, person }) => ({
    kind: 'audit',
    by: node === null ? 'house' : readInteger(node),
    personId: textOf(person),
    facts: { action },
  }),
};

/** Mails to one's own people that are about the name, as people read it. */
const mailed: EventSource = {
  select: 'l.template, l.state',
  from: 'letter l',
  at: 'l.created_at',
  id: 'l.id',
  where: ({ domain, viewerId }) =>
    condition('l.node_id = ? AND l.about IN (?, ?)', viewerId, domain.name, DomainName.parse(domain.name).unicode),
  tell: (row) => ({ kind: 'mail.sent', by: 'house', facts: { mail: row['template'], state: row['state'] } }),
};

/** What whoever looks has done, and has been told. */
export const OWN_EVENTS: readonly EventSource[] = [done, mailed];
