import type { Actor } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { CasePaper } from './case-paper';
import { CaseSides, handOf } from './case-sides';
import { type PaperFile, TakePaper } from './take-paper';

/** The buyer, or the seller for them, hands in a paper; one that is there already makes room for it. */
@Injectable()
export class HandInPaper {
  constructor(
    private readonly sides: CaseSides,
    private readonly takePaper: TakePaper,
  ) {}

  /** @throws CaseNotFound, CaseNotOpen, PaperNotAsked, PaperApproved, TooManyPapers, DocumentRefused */
  run(actor: Actor, caseId: string, paper: PaperFile): Promise<CasePaper> {
    return this.takePaper.run(paper, async (tx) => ({ theCase: await this.sides.lock(tx, actor.nodeId, caseId), hand: handOf(actor) }));
  }
}
