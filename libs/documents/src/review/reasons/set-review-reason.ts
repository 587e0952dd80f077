import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ReviewNotHere } from '../review-not-here';
import { REASONS_MAX, REASON_CODE, REASON_CODE_MAX, type ReviewReason, ReviewReasonCodeInvalid, TooManyReasons } from './review-reason';
import { ReviewReasons } from './review-reasons';

/** The operator words a reason for turning papers down. What was decided before keeps the words it was told with. */
@Injectable()
export class SetReviewReason {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reasons: ReviewReasons,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ReviewNotHere, ReviewReasonCodeInvalid, TooManyReasons */
  async run(actor: Actor, wish: Omit<ReviewReason, 'changedAt'>): Promise<ReviewReason> {
    if (actor.nodeId !== OPERATOR_ID) throw new ReviewNotHere();
    if (!REASON_CODE.test(wish.code) || wish.code.length > REASON_CODE_MAX) throw new ReviewReasonCodeInvalid();
    return this.work.run(async (tx) => {
      const before = await this.reasons.find(tx, wish.code);
      if (!before && (await this.reasons.count(tx)) >= REASONS_MAX) throw new TooManyReasons();
      const after: ReviewReason = { ...wish, changedAt: tx.now };
      await this.reasons.put(tx, after);
      await this.audit.add(tx, [
        { nodeId: actor.nodeId, action: 'review-reason.set', by: actor, object: wish.code, before: before?.words, after: after.words },
      ]);
      return after;
    });
  }
}
