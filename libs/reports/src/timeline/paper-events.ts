import { marks, readInteger } from '#libs/platform';
import { condition } from '../domains/domain-conditions';
import { type EventSource, textOf } from './event-source';
import type { Look } from './timeline-event';

/** Cases are for both sides of the sale, and for nobody else. */
const ofItems = ({ itemIds, viewerId }: Look) =>
  itemIds.length === 0
    ? null
    : condition(`v.subject IN (${marks(itemIds)}) AND (v.owner_id = ? OR v.seller_id = ?)`, ...itemIds, viewerId, viewerId);

const opened: EventSource = {
  select: 'v.variant',
  from: 'verification_case v',
  at: 'v.created_at',
  id: 'v.id',
  where: ofItems,
  tell: () => ({ kind: 'case.opened', by: 'house' }),
};

const handedIn: EventSource = {
  select: 'p.kind, p.requirement, p.uploaded_by_node AS node, p.uploaded_by AS person',
  from: 'case_paper p JOIN verification_case v ON v.id = p.case_id',
  at: 'p.created_at',
  id: 'p.id',
  where: ofItems,
  tell: (row) => ({
    kind: 'paper.handed_in',
    by: readInteger(row['node']),
    personId: textOf(row['person']),
    facts: { paper: row['kind'], for: row['requirement'] },
  }),
};

/** Who reviewed it is nobody's to know. */
const decided: EventSource = {
  select: 'p.kind, p.requirement, r.verdict, r.reason_code',
  from: 'review_decision r JOIN case_paper p ON p.id = r.paper_id JOIN verification_case v ON v.id = r.case_id',
  at: 'r.decided_at',
  id: 'r.id',
  where: (look) => {
    const mine = ofItems(look);
    return mine && condition(`${mine.sql} AND r.is_final = ?`, ...mine.values, 1);
  },
  tell: (row) => ({
    kind: row['verdict'] === 'approved' ? 'paper.approved' : 'paper.rejected',
    by: 'reviewer',
    facts: { paper: row['kind'], for: row['requirement'], because: row['reason_code'] },
  }),
};

/** What registrants have shown, and what was said about it. */
export const PAPER_EVENTS: readonly EventSource[] = [opened, handedIn, decided];
