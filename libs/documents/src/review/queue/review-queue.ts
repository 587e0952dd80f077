import { HOUR, after } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** How long a case that was asked about is left to others before it comes up again unanswered. */
const ANSWER_MS = 24 * HOUR;

/** The cases that wait for reviewers, the oldest submission first. */
@Injectable()
export class ReviewQueue {
  /**
   * The case that has waited longest, locked; null when nothing waits for this reviewer. Passed over are cases somebody else has,
   * now or at this very moment, those whose registrant was asked something and has not answered within a day, and those where
   * this reviewer has said all that they may.
   */
  async lockNext(tx: Tx, reviewerId: string): Promise<string | null> {
    const [now, asked] = [tx.now, after(tx.now, -ANSWER_MS)].map((at) => tx.dialect.instant(at));
    const [next] = await tx.query<{ id: string }>(
      `SELECT c.id FROM verification_case c${tx.dialect.byIndex('verification_case_queue')}
       WHERE c.state = 'in_review' AND (c.lease_until IS NULL OR c.lease_until <= ?)
         AND EXISTS (SELECT 1 FROM case_paper p WHERE p.case_id = c.id AND p.state = 'submitted'
           AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.paper_id = p.id AND d.reviewer_id = ?))
         AND NOT EXISTS (SELECT 1 FROM case_message m WHERE m.case_id = c.id AND m.side = 'reviewer' AND m.created_at > ?
           AND NOT EXISTS (SELECT 1 FROM case_message a WHERE a.case_id = m.case_id AND a.id > m.id AND a.side <> 'reviewer'))
       ORDER BY c.submitted_at, c.id LIMIT 1${tx.dialect.forUpdateSkipLocked}`,
      [now, reviewerId, asked],
    );
    return next?.id ?? null;
  }
}
