import { Clock, newId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { WantRecognition } from '../recognition/want-recognition';
import { DocumentRefused } from '../document';
import { StoreDocument } from '../store-document';
import { CaseMoves } from './case-moves';
import type { CasePaper } from './case-paper';
import { CasePapers } from './case-papers';
import { progressOf } from './case-progress';
import { type Hand, byHand } from './case-sides';
import { type PaperWish, expectPaper } from './handed-in-paper';
import { type VerificationCase, changed } from './verification-case';
import { VerificationCases } from './verification-cases';

/** A paper with its content. */
export interface PaperFile extends PaperWish {
  /** Undefined when none came. */
  readonly file: Buffer | undefined;
}

/** A case that was locked in this transaction, and who hands something in for it. */
export interface Admitted {
  readonly theCase: VerificationCase;
  readonly hand: Hand;
}

/** Takes a paper for a case from whoever was admitted. It lies with the operator, whose reviewers look at it. */
@Injectable()
export class TakePaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly moves: CaseMoves,
    private readonly storeDocument: StoreDocument,
    private readonly audit: AuditLog,
    private readonly recognition: WantRecognition,
  ) {}

  /**
   * What was rejected and is handed in anew goes to review again as soon as nothing else is missing.
   * @throws CaseNotOpen, PaperNotAsked, PaperApproved, TooManyPapers, DocumentRefused and what `admit` throws
   */
  async run({ file, ...wish }: PaperFile, admit: (tx: Tx) => Promise<Admitted>): Promise<CasePaper> {
    // Asked twice: first so that no file is looked at in vain, then in the transaction that writes it down.
    const handedInBy = await this.work.run(async (tx) => {
      const { theCase, hand } = await admit(tx);
      expectPaper(theCase, await this.papers.of(tx, theCase.id), wish);
      return hand.nodeId;
    });
    if (!file) throw new DocumentRefused('unknown-type');
    const id = newId('pap', this.clock.now());
    let taken: CasePaper | undefined;
    await this.storeDocument.run({ nodeId: OPERATOR_ID, subject: id, kind: 'PAPER', file, handedInBy }, async (tx, document) => {
      taken = await this.add(tx, await admit(tx), { ...wish, id, documentId: document.id });
    });
    return taken!;
  }

  private async add(tx: Tx, { theCase, hand }: Admitted, given: Pick<CasePaper, 'id' | 'documentId'> & PaperWish): Promise<CasePaper> {
    const before = await this.papers.of(tx, theCase.id);
    for (const old of expectPaper(theCase, before, given)) await this.papers.save(tx, old);
    const paper: CasePaper = {
      ...given,
      caseId: theCase.id,
      state: 'submitted',
      uploadedByNode: hand.nodeId,
      uploadedBy: hand.id,
      reusedFrom: null,
      decidedBy: null,
      decidedAt: null,
      reasonCode: null,
      reasonText: null,
      createdAt: tx.now,
    };
    await this.papers.add(tx, [paper]);
    await this.recognition.apply(tx, theCase.id);
    const isReady = progressOf(theCase, await this.papers.of(tx, theCase.id)).isReady;
    const goesOn = theCase.state === 'missing' && theCase.submittedAt !== null && isReady;
    if (goesOn) await this.moves.submitted(tx, theCase);
    else await this.cases.save(tx, changed(theCase, {}));
    await this.audit.add(tx, [{ nodeId: hand.nodeId, action: 'paper.handed-in', by: byHand(hand), object: paper.id, after: given }]);
    return paper;
  }
}
