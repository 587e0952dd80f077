import type { Tx } from '#libs/platform';
import { type Locale, OPERATOR_ID, OwnerLetters, People, PersonLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { CasePaper } from '../cases/case-paper';
import type { VerificationCase } from '../cases/verification-case';
import { PAPERS } from '../rules/paper-kind';
import type { ReviewDecision } from './decision/review-decision';

/** Tells those whom a case concerns what became of it: the buyer, and the seller where it handed papers in itself; each by its own seller. */
@Injectable()
export class ReviewLetters {
  constructor(
    private readonly owners: OwnerLetters,
    private readonly people: People,
    private readonly persons: PersonLetters,
  ) {}

  /** The case was approved, or goes back with the reasons for each paper that was turned down. */
  async decided(tx: Tx, theCase: VerificationCase, papers: readonly CasePaper[], decisions: readonly ReviewDecision[]): Promise<void> {
    const domain = theCase.name;
    const rejected = papers.filter(({ state }) => state === 'rejected');
    const due: Readonly<Record<string, string>> = theCase.dueAt ? { until: theCase.dueAt.toISOString() } : {};
    for (const nodeId of concerned(theCase, papers)) {
      if (theCase.state === 'approved') await this.owners.post(tx, nodeId, 'papers-approved', { domain });
      else
        await this.owners.post(tx, nodeId, 'papers-rejected', (locale) => ({
          domain,
          text: rejected.map((paper) => reasonLine(paper, decisions, locale)).join('\n'),
          ...due,
        }));
    }
  }

  /** A reviewer asks about a paper: whoever handed it in hears of it. */
  async asked(tx: Tx, { name }: VerificationCase, { uploadedByNode, kind }: CasePaper, text: string): Promise<void> {
    if (uploadedByNode === OPERATOR_ID) return;
    await this.owners.post(tx, uploadedByNode, 'paper-question', (locale) => ({ domain: name, paper: PAPERS[kind][locale], text }));
  }

  /** The answer, to the reviewer who had asked. */
  async answered(tx: Tx, { name }: VerificationCase, { kind }: CasePaper, reviewerId: string, text: string): Promise<void> {
    const reviewer = await this.people.find(tx, reviewerId);
    if (!reviewer) return;
    const facts = { domain: name, paper: PAPERS[kind][reviewer.locale], text };
    await this.persons.post(tx, reviewer, OPERATOR_ID, 'paper-answer', facts);
  }
}

function concerned({ ownerId, sellerId }: VerificationCase, papers: readonly CasePaper[]): number[] {
  const isSellers = papers.some(({ uploadedByNode, state }) => uploadedByNode === sellerId && state !== 'replaced');
  return [ownerId, ...(isSellers && sellerId !== OPERATOR_ID ? [sellerId] : [])];
}

function reasonLine({ id, kind, reasonText }: CasePaper, decisions: readonly ReviewDecision[], locale: Locale): string {
  const words = decisions.find(({ paperId, verdict }) => paperId === id && verdict === 'rejected')?.words?.[locale];
  return `${PAPERS[kind][locale]}: ${[words, reasonText].filter(Boolean).join(' ')}`;
}
