import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CasePapers } from './case-papers';
import { CaseSides } from './case-sides';
import { takenBack } from './handed-in-paper';
import { changed } from './verification-case';
import { VerificationCases } from './verification-cases';

/** A paper that nobody has looked at yet, or that was rejected, is taken back. */
@Injectable()
export class TakeBackPaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sides: CaseSides,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CaseNotFound, CaseNotOpen once it was submitted, PaperNotFound, PaperApproved */
  run(by: Actor, caseId: string, paperId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const theCase = await this.sides.lock(tx, by.nodeId, caseId);
      await this.papers.save(tx, takenBack(theCase, await this.papers.of(tx, caseId), paperId));
      await this.cases.save(tx, changed(theCase, {}));
      await this.audit.add(tx, [{ nodeId: by.nodeId, action: 'paper.taken-back', by, object: paperId }]);
    });
  }
}
