import { type Actor, newId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CaseMoves } from '../../cases/case-moves';
import type { CasePaper } from '../../cases/case-paper';
import { CasePapers } from '../../cases/case-papers';
import { CaseNotFound, type VerificationCase } from '../../cases/verification-case';
import { VerificationCases } from '../../cases/verification-cases';
import { DocumentQuarantined } from '../../document';
import { Documents } from '../../documents';
import { ReviewLeases } from '../lease/review-leases';
import { ReviewReasons } from '../reasons/review-reasons';
import { fits } from '../reasons/review-reason';
import { ReviewLetters } from '../review-letters';
import { type Grounds, type ReviewDecision, decision } from './review-decision';
import { ReviewDecisions } from './review-decisions';

/** What a reviewer says about one paper. */
export interface PaperVerdict {
  /** The version of the case that was seen. */
  readonly version: number;
  /** Null approves. */
  readonly rejection: { readonly reason: string; readonly note: string | null } | null;
}

const ACTIONS = { approved: 'paper.approved', rejected: 'paper.rejected', agreed: 'paper.approved-first' } as const;

/** A reviewer approves a paper or turns it down. With the last one the case moves on, and its registrant's side hears of it. */
@Injectable()
export class DecidePaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly documents: Documents,
    private readonly moves: CaseMoves,
    private readonly leases: ReviewLeases,
    private readonly decisions: ReviewDecisions,
    private readonly reasons: ReviewReasons,
    private readonly letters: ReviewLetters,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws CaseNotFound at any node but the operator's; PaperNotFound, PaperAlreadyDecided, CaseNotOpen, CaseClaimed, ClaimNeeded,
   * CaseChanged, OtherReviewerNeeded, ReviewReasonNotFound, DocumentQuarantined
   */
  async run(actor: Actor, caseId: string, paperId: string, verdict: PaperVerdict): Promise<VerificationCase> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(caseId);
    return this.work.run(async (tx) => {
      const reviewerId = actor.personId;
      const before = await this.cases.lock(tx, caseId);
      const paper = await this.papers.get(tx, caseId, paperId);
      await this.expectScanned(tx, paper);
      const decided = await this.decide(tx, before, paper, reviewerId, verdict);
      const after = await this.follow(tx, before, decided);
      const action = ACTIONS[decided.isFinal ? decided.verdict : 'agreed'];
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action, by: actor, object: paperId, after: decided }]);
      return after;
    });
  }

  /** Nobody can have seen what the virus scanner has not looked at. */
  private async expectScanned(tx: Tx, { documentId }: CasePaper): Promise<void> {
    const document = await this.documents.find(tx, documentId);
    if (document?.state === 'quarantined') throw new DocumentQuarantined(documentId);
  }

  private async decide(
    tx: Tx,
    of: VerificationCase,
    paper: CasePaper,
    reviewerId: string,
    { version, rejection }: PaperVerdict,
  ): Promise<ReviewDecision> {
    const former = (await this.decisions.of(tx, [of.id])).filter(({ paperId }) => paperId === paper.id);
    const lease = await this.leases.of(tx, of, reviewerId, tx.now);
    const grounds = rejection && (await this.groundsFor(tx, paper, rejection));
    const wish = { verdict: grounds ? 'rejected' : 'approved', version, grounds } as const;
    const decided = decision({ of, paper, former, lease }, wish, reviewerId, newId('rvd', tx.now), tx.now);
    await this.decisions.add(tx, decided);
    if (decided.isFinal) {
      const { verdict: state, reasonCode, note: reasonText, decidedAt } = decided;
      await this.papers.save(tx, { ...paper, state, decidedBy: reviewerId, decidedAt, reasonCode, reasonText });
    }
    return decided;
  }

  private async groundsFor(tx: Tx, { kind }: CasePaper, { reason, note }: { reason: string; note: string | null }): Promise<Grounds> {
    const { code, words } = fits(await this.reasons.find(tx, reason), reason, kind);
    return { code, words, note };
  }

  /** The case moves when nothing is undecided; a reviewer who has nothing left to say lets go of it. */
  private async follow(tx: Tx, before: VerificationCase, { reviewerId }: ReviewDecision): Promise<VerificationCase> {
    const [papers, decisions] = [await this.papers.of(tx, before.id), await this.decisions.of(tx, [before.id])];
    const said = new Set(decisions.filter((each) => each.reviewerId === reviewerId).map(({ paperId }) => paperId));
    const isLeft = papers.some(({ id, state }) => state === 'submitted' && !said.has(id));
    const held = isLeft ? await this.leases.claim(tx, before, reviewerId) : await this.leases.end(tx, before);
    const after = await this.moves.decided(tx, held);
    if (after.state !== before.state) await this.letters.decided(tx, after, papers, decisions);
    return after;
  }
}
