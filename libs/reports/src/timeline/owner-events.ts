import { readInteger } from '#libs/platform';
import { condition } from '../domains/domain-conditions';
import { type EventRow, type EventSource, textOf } from './event-source';
import { type EventKind, type EventSide, OWNER_CHANGE_OVER } from './timeline-event';

const change = { from: 'owner_change w', id: 'w.id' } as const;

const asked: EventSource = {
  ...change,
  select: 'w.asked_by_node AS node, w.asked_by AS person',
  at: 'w.created_at',
  where: ({ domain }) => condition('w.domain_id = ?', domain.id),
  tell: (row) => ({ kind: 'owner_change.asked', by: readInteger(row['node']), personId: textOf(row['person']) }),
};

/** One of the two holders has agreed by the link in their mail. Who they are is said by the contacts. */
const agreed = (holder: 'old' | 'new'): EventSource => ({
  ...change,
  select: 'w.state',
  at: `w.${holder}_agreed_at`,
  where: ({ domain }) => condition(`w.domain_id = ? AND w.${holder}_agreed_at IS NOT NULL`, domain.id),
  tell: () => ({ kind: 'owner_change.agreed', by: 'registrant', facts: { holder } }),
});

const over: EventSource = {
  ...change,
  select: 'w.state, w.change_id, w.failure_code',
  at: 'w.ended_at',
  where: ({ domain }) => condition('w.domain_id = ? AND w.ended_at IS NOT NULL', domain.id),
  tell: (row) => ({ kind: endOf(row), by: whoEnded(row), facts: { because: row['failure_code'] } }),
};

const endOf = (row: EventRow): EventKind => OWNER_CHANGE_OVER.find((kind) => kind === `owner_change.${textOf(row['state'])}`)!;

function whoEnded(row: EventRow): EventSide {
  if (row['change_id'] !== null) return 'registry';
  return row['failure_code'] === 'declined' ? 'registrant' : 'house';
}

/** How it came, or did not come, to another holder. Of the same moment the first one is the last that happened. */
export const OWNER_EVENTS: readonly EventSource[] = [over, agreed('new'), agreed('old'), asked];
