import { type Actor, DomainError } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { expectCase } from '../../cases/moved-case';
import { CaseNotFound, type VerificationCase } from '../../cases/verification-case';
import { VerificationCases } from '../../cases/verification-cases';
import { refuseClaimed } from './review-lease';
import { ReviewLeases } from './review-leases';

/** Cases that one reviewer may have at a time. */
export const CLAIMS_MAX = 20;

export class TooManyClaims extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'case-claims-too-many';

  constructor() {
    super(`A reviewer has at most ${CLAIMS_MAX} cases at a time.`, { limit: CLAIMS_MAX });
  }
}

/** A reviewer takes a case for a while, or keeps it a while longer. Whoever's time ran out, loses it to the next. */
@Injectable()
export class ClaimCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly leases: ReviewLeases,
  ) {}

  /** @throws CaseNotFound at any node but the operator's; CaseNotOpen, CaseClaimed, TooManyClaims */
  async run(actor: Actor, id: string): Promise<VerificationCase> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(id);
    return this.work.run(async (tx) => this.apply(tx, actor.personId, await this.cases.lock(tx, id)));
  }

  /** The next one of the queue: see `ReviewQueue.lockNext`. */
  async apply(tx: Tx, reviewerId: string, locked: VerificationCase): Promise<VerificationCase> {
    expectCase(locked, 'in_review');
    refuseClaimed(locked, reviewerId, tx.now);
    const isNew = locked.reviewerId !== reviewerId;
    if (isNew && (await this.leases.countMine(tx, reviewerId)) >= CLAIMS_MAX) throw new TooManyClaims();
    return this.leases.claim(tx, locked, reviewerId);
  }
}
