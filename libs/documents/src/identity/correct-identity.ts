import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { handOf } from '../cases/case-sides';
import { expectCase } from '../cases/moved-case';
import { CaseNotFound } from '../cases/verification-case';
import { VerificationCases } from '../cases/verification-cases';
import type { CaseIdentity, TypedIdentity } from './case-identity';
import { TypeIdentity } from './type-identity';

/** A reviewer types what is to be read on a paper and was not typed, or otherwise. */
@Injectable()
export class CorrectIdentity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly typeIdentity: TypeIdentity,
  ) {}

  /** @throws CaseNotFound at any node but the operator's; CaseNotOpen unless it is in review, IdentityInvalid */
  async run(actor: Actor, caseId: string, typed: TypedIdentity): Promise<CaseIdentity> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(caseId);
    return this.work.run(async (tx) => {
      const theCase = await this.cases.lock(tx, caseId);
      expectCase(theCase, 'in_review');
      return this.typeIdentity.apply(tx, theCase, typed, handOf(actor));
    });
  }
}
