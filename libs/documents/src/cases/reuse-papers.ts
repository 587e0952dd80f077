import { DAY, after, newId } from '#libs/kernel';
import { Settings, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isReusable } from '../rules/paper-kind';
import type { CasePaper } from './case-paper';
import { type ApprovedPaper, CasePapers } from './case-papers';
import { progressOf } from './case-progress';
import type { VerificationCase } from './verification-case';

type Wanting = Pick<VerificationCase, 'id' | 'contactId' | 'variant' | 'requirements'>;

/** Finds what was approved for the same registrant before, so that nobody shows an identity card twice. */
@Injectable()
export class ReusePapers {
  constructor(
    private readonly settings: Settings,
    private readonly papers: CasePapers,
  ) {}

  /** New papers of these cases, approved as those are that they stand for. Not yet written down. */
  async of(tx: Tx, cases: readonly Wanting[]): Promise<CasePaper[]> {
    const contacts = [...new Set(cases.map(({ contactId }) => contactId))];
    const approved = await this.papers.approvedOf(tx, contacts, after(tx.now, -this.settings.papersGoodForDays * DAY));
    return cases.flatMap((each) => reused(each, approved, tx.now));
  }
}

/** For each thing that is needed the newest good paper of the same registrant, where it is of a kind that counts more than once. */
export function reused(theCase: Wanting, approved: readonly ApprovedPaper[], at: Date): CasePaper[] {
  const own = approved.filter(({ contactId, paper }) => contactId === theCase.contactId && isReusable(paper.kind));
  return progressOf(theCase, []).requirements.flatMap(({ key, anyOf, isRequired }) => {
    const found = isRequired ? own.find(({ paper }) => anyOf.includes(paper.kind)) : undefined;
    if (!found) return [];
    const { paper } = found;
    return [{ ...paper, id: newId('pap', at), caseId: theCase.id, requirement: key, reusedFrom: paper.id, createdAt: at }];
  });
}
