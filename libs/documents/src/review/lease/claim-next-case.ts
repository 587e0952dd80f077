import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { VerificationCase } from '../../cases/verification-case';
import { VerificationCases } from '../../cases/verification-cases';
import { ReviewQueue } from '../queue/review-queue';
import { ClaimCase } from './claim-case';

/** Whoever has time takes the case that has waited longest. */
@Injectable()
export class ClaimNextCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: ReviewQueue,
    private readonly cases: VerificationCases,
    private readonly claim: ClaimCase,
  ) {}

  /** Null when nothing waits for this reviewer. @throws TooManyClaims */
  async run(actor: Actor): Promise<VerificationCase | null> {
    if (actor.nodeId !== OPERATOR_ID) return null;
    return this.work.run(async (tx) => {
      const reviewerId = actor.personId;
      const id = await this.queue.lockNext(tx, reviewerId);
      return id === null ? null : this.claim.apply(tx, reviewerId, await this.cases.get(tx, id));
    });
  }
}
