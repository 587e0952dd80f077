import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CaseMoves } from '../cases/case-moves';
import { casePaperTable } from '../cases/case-paper.table';
import { CasePapers } from '../cases/case-papers';
import { type VerificationCase, changed } from '../cases/verification-case';
import { VerificationCases } from '../cases/verification-cases';

/** The reason that a case's registrant reads, in a word for programs. */
const REASON = 'infected';

/** A paper in which the scanner found something is turned down, as a reviewer would. */
@Injectable()
export class RejectInfected {
  constructor(
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly moves: CaseMoves,
  ) {}

  /** Locks the case that a document is a paper of: cases are locked before documents. Undefined when it is none. */
  async lock(tx: Tx, documentId: string): Promise<VerificationCase | undefined> {
    const [paper] = await this.undecided(tx, documentId);
    return paper && this.cases.lock(tx, paper.caseId);
  }

  /** The case was locked in this transaction. */
  async run(tx: Tx, theCase: VerificationCase, documentId: string): Promise<void> {
    const papers = await this.undecided(tx, documentId);
    if (papers.length === 0) return;
    const decided = { state: 'rejected', decidedBy: null, decidedAt: tx.now, reasonCode: REASON, reasonText: null } as const;
    for (const paper of papers) await this.papers.save(tx, { ...paper, ...decided });
    if (theCase.state === 'in_review') await this.moves.decided(tx, theCase);
    else await this.cases.save(tx, changed(theCase, {}));
  }

  private undecided(tx: Tx, documentId: string) {
    return tx.manager.findBy(casePaperTable, { documentId, state: In(['submitted']) });
  }
}
