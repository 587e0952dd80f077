import { type Actor, newId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { OPERATOR_ID, PersonBehind } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CasePapers } from '../../cases/case-papers';
import { expectCase } from '../../cases/moved-case';
import { CaseNotFound, type VerificationCase } from '../../cases/verification-case';
import { VerificationCases } from '../../cases/verification-cases';
import { holderOf } from '../lease/review-lease';
import { ReviewLeases } from '../lease/review-leases';
import { ReviewLetters } from '../review-letters';
import { type CaseMessage, MESSAGES_MAX, type Side, TooManyMessages, sideOf } from './case-message';
import { CaseMessages } from './case-messages';

/** What somebody wants to say, and about which paper. */
export type MessageWish = Pick<CaseMessage, 'paperId' | 'text'>;

/**
 * Reviewers ask about a paper, and whoever ordered or sold the name answers; or the other way round. The case stays where it is
 * and no clock moves; the other side hears of it by mail.
 */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly messages: CaseMessages,
    private readonly leases: ReviewLeases,
    private readonly letters: ReviewLetters,
    private readonly behind: PersonBehind,
  ) {}

  /** As a reviewer. @throws CaseNotFound at any node but the operator's; PaperNotFound, CaseNotOpen, TooManyMessages */
  async ask(actor: Actor, caseId: string, wish: MessageWish): Promise<CaseMessage> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(caseId);
    return this.write(actor, caseId, wish, () => 'reviewer');
  }

  /** As the node that ordered the name or sold it. @throws CaseNotFound to anybody else; PaperNotFound, CaseNotOpen, TooManyMessages */
  answer(actor: Actor, caseId: string, wish: MessageWish): Promise<CaseMessage> {
    return this.write(actor, caseId, wish, (theCase) => sideOf(theCase, actor.nodeId));
  }

  private write(actor: Actor, caseId: string, { paperId, text }: MessageWish, sideIn: (theCase: VerificationCase) => Side) {
    return this.work.run(async (tx) => {
      const theCase = await this.cases.lock(tx, caseId);
      const side = sideIn(theCase);
      const paper = await this.papers.get(tx, caseId, paperId);
      expectCase(theCase, 'missing', 'in_review');
      const before = await this.messages.of(tx, caseId);
      if (before.length >= MESSAGES_MAX) throw new TooManyMessages();
      const personId = await this.behind.of(tx, actor.personId);
      const message = { id: newId('msg', tx.now), caseId, paperId, side, nodeId: actor.nodeId, personId, text, createdAt: tx.now };
      await this.messages.add(tx, message);
      await this.keepClaim(tx, theCase, message);
      const asker = before.findLast((each) => each.side === 'reviewer')?.personId;
      if (side === 'reviewer') await this.letters.asked(tx, theCase, paper, text);
      else if (asker !== undefined) await this.letters.answered(tx, theCase, paper, asker, text);
      return message;
    });
  }

  /** Asking is work on the case: whoever has it keeps it. */
  private async keepClaim(tx: Tx, theCase: VerificationCase, { side, personId }: CaseMessage): Promise<void> {
    if (side === 'reviewer' && holderOf(theCase, tx.now) === personId) await this.leases.claim(tx, theCase, personId);
  }
}
