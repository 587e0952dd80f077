import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { expectCase } from '../cases/moved-case';
import { CaseNotFound, type VerificationCase, changed } from '../cases/verification-case';
import { VerificationCases } from '../cases/verification-cases';

/**
 * A case is marked as one that two reviewers have to approve, or is no more. It holds for what is not decided yet: decisions are
 * not taken back. Marking is for every reviewer; who may take a mark away is the route's matter.
 */
@Injectable()
export class MarkCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CaseNotFound at any node but the operator's; CaseNotOpen */
  async run(actor: Actor, id: string, fourEyes: boolean): Promise<VerificationCase> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(id);
    return this.work.run(async (tx) => {
      const before = await this.cases.lock(tx, id);
      if (before.fourEyes === fourEyes) return before;
      expectCase(before, 'missing', 'in_review');
      const after = changed(before, { fourEyes });
      await this.cases.save(tx, after);
      const action = fourEyes ? 'case.marked' : 'case.unmarked';
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action, by: actor, object: id }]);
      return after;
    });
  }
}
