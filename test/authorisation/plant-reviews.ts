import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** Every paper that `plantCasePapers` made was decided by a reviewer, and its buyer had said something about it. */
export async function plantReviews(tx: Tx): Promise<void> {
  const papers = await tx.query<{ id: string; case_id: string; owner_id: unknown }>(
    `SELECT p.id, p.case_id, c.owner_id FROM case_paper p JOIN verification_case c ON c.id = p.case_id WHERE c.subject LIKE 'itm_matrix_%'`,
  );
  const leases = papers.map(({ case_id }) => ({
    id: newId('lea', tx.now),
    case_id,
    reviewer_id: 'matrix',
    started_at: tx.now,
    ends_at: tx.now,
  }));
  await insertRows(tx, 'review_lease', leases);
  await insertRows(
    tx,
    'review_decision',
    papers.map(({ id, case_id }, index) => ({
      id: newId('rvd', tx.now),
      case_id,
      paper_id: id,
      number: 1,
      verdict: 'approved',
      reviewer_id: 'matrix',
      lease_id: leases[index]!.id,
      needed: 1,
      is_final: true,
      note: 'Readable',
      decided_at: tx.now,
    })),
  );
  await insertRows(
    tx,
    'case_message',
    papers.map(({ id, case_id, owner_id }) => ({
      id: newId('msg', tx.now),
      case_id,
      paper_id: id,
      side: 'buyer',
      node_id: Number(owner_id),
      person_id: 'matrix',
      text: 'Is it readable?',
      created_at: tx.now,
    })),
  );
}
