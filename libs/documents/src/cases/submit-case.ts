import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CaseMoves } from './case-moves';
import { CaseSides, type Hand, byHand, handOf } from './case-sides';
import type { VerificationCase } from './verification-case';

/** All papers are there: the reviewers' turn. From now on no time runs. */
@Injectable()
export class SubmitCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sides: CaseSides,
    private readonly moves: CaseMoves,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CaseNotFound, CaseNotOpen, PapersMissing */
  run(actor: Actor, caseId: string): Promise<void> {
    return this.work.run(async (tx) => this.apply(tx, await this.sides.lock(tx, actor.nodeId, caseId), handOf(actor)));
  }

  /** For whoever was admitted. @throws CaseNotOpen, PapersMissing */
  async apply(tx: Tx, theCase: VerificationCase, hand: Hand): Promise<void> {
    await this.moves.submitted(tx, theCase);
    await this.audit.add(tx, [{ nodeId: hand.nodeId, action: 'case.submitted', by: byHand(hand), object: theCase.id }]);
  }
}
