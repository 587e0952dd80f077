import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { OPERATOR_ID, People } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { type CasePaper, documentSubject } from '../../cases/case-paper';
import { CasePapers } from '../../cases/case-papers';
import { type CaseProgress, progressOf } from '../../cases/case-progress';
import { CaseNotFound, type VerificationCase } from '../../cases/verification-case';
import { verificationCaseTable } from '../../cases/verification-case.table';
import type { StoredDocument } from '../../document';
import { documentTable } from '../../document.table';
import { type Look, type OpenDocument, ReadDocument } from '../../read-document';
import type { ReviewDecision } from '../decision/review-decision';
import { ReviewDecisions } from '../decision/review-decisions';
import type { CaseMessage } from '../thread/case-message';
import { CaseMessages } from '../thread/case-messages';
import { ReviewReads } from './review-reads';
import type { ReviewRow } from './review-row';

/** One version of a paper with all that was said about it. */
export interface ReviewedPaper {
  readonly paper: CasePaper;
  /** 1, 2, 3 … among those handed in for the same requirement. */
  readonly version: number;
  /** Undefined when it was destroyed. */
  readonly document: StoredDocument | undefined;
  readonly decisions: readonly ReviewDecision[];
}

/** All that a reviewer needs to decide a case. */
export interface ReviewedCase {
  readonly row: ReviewRow;
  readonly progress: CaseProgress;
  /** Every version, the oldest first. */
  readonly papers: readonly ReviewedPaper[];
  readonly messages: readonly CaseMessage[];
  /** Other cases of the same registrant, the newest first. */
  readonly earlier: readonly VerificationCase[];
  /** What the reviewers are called that appear here, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** How many cases of the same registrant are shown. */
const EARLIER_MAX = 20;

/** A case as reviewers see it. At any node but the operator's there is none. */
@Injectable()
export class ReadReviewedCase {
  constructor(
    private readonly reads: Reads,
    private readonly queue: ReviewReads,
    private readonly papers: CasePapers,
    private readonly decisions: ReviewDecisions,
    private readonly messages: CaseMessages,
    private readonly people: People,
    private readonly readDocument: ReadDocument,
  ) {}

  /** @throws CaseNotFound */
  async run(actor: Actor, id: string): Promise<ReviewedCase> {
    const row = await this.queue.row(actor, id);
    const papers = await this.papers.of(this.reads, id);
    const decisions = await this.decisions.of(this.reads, [id]);
    const documents = await this.reads.manager.findBy(documentTable, { id: In(papers.map(({ documentId }) => documentId)) });
    const messages = await this.messages.of(this.reads, id);
    return {
      row,
      progress: progressOf(row.of, papers),
      papers: papers.map((paper) => ({
        paper,
        version: papers.filter(({ requirement, id: other }) => requirement === paper.requirement && other <= paper.id).length,
        document: documents.find((each) => each.id === paper.documentId),
        decisions: decisions.filter(({ paperId }) => paperId === paper.id),
      })),
      messages,
      earlier: await this.earlierOf(row.of),
      names: await this.namesOf([
        ...decisions.map(({ reviewerId }) => reviewerId),
        ...messages.filter(({ side }) => side === 'reviewer').map(({ personId }) => personId),
        ...(row.of.reviewerId === null ? [] : [row.of.reviewerId]),
      ]),
    };
  }

  /** What was handed in, as a file, or one page of it; that somebody looked at it is written down. @throws CaseNotFound, PaperNotFound, DocumentUnreadable */
  async file(actor: Actor, caseId: string, paperId: string, look: Look): Promise<OpenDocument> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(caseId);
    const paper = await this.papers.get(this.reads, caseId, paperId);
    return this.readDocument.run(actor, documentSubject(paper), paper.documentId, look);
  }

  private earlierOf({ id, contactId }: VerificationCase): Promise<VerificationCase[]> {
    return this.reads.manager.find(verificationCaseTable, {
      where: { contactId, id: Not(id) },
      order: { id: 'DESC' },
      take: EARLIER_MAX,
    });
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(ids)) {
      const person = await this.people.find(this.reads, id);
      if (person) names.set(id, person.name);
    }
    return names;
  }
}
