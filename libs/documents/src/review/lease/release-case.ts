import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CaseNotFound } from '../../cases/verification-case';
import { VerificationCases } from '../../cases/verification-cases';
import { holderOf } from './review-lease';
import { ReviewLeases } from './review-leases';

/** A reviewer lets go of a case before their time is over. What they do not have, stays as it is. */
@Injectable()
export class ReleaseCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly leases: ReviewLeases,
  ) {}

  /** @throws CaseNotFound at any node but the operator's */
  async run(actor: Actor, id: string): Promise<void> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(id);
    await this.work.run(async (tx) => {
      const theCase = await this.cases.lock(tx, id);
      if (holderOf(theCase, tx.now) === actor.personId) await this.leases.end(tx, theCase);
    });
  }
}
