import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { type CasePaper, PaperNotFound } from './case-paper';
import { casePaperTable } from './case-paper.table';
import { verificationCaseTable } from './verification-case.table';

/** A paper that was approved for some case of a contact. */
export interface ApprovedPaper {
  readonly contactId: string;
  readonly paper: CasePaper;
}

/** Where papers of cases are kept. Whoever writes has locked the case. */
@Injectable()
export class CasePapers {
  /** Every version of every paper, the oldest first. */
  of(from: Tx | Reads, caseId: string): Promise<CasePaper[]> {
    return from.manager.find(casePaperTable, { where: { caseId }, order: { id: 'ASC' } });
  }

  /** @throws PaperNotFound, also for another case's */
  async get(from: Tx | Reads, caseId: string, id: string): Promise<CasePaper> {
    const paper = await from.manager.findOneBy(casePaperTable, { id, caseId });
    if (!paper) throw new PaperNotFound(id);
    return paper;
  }

  /** What was handed in for any case of these contacts and approved after that instant, the newest first. */
  async approvedOf(tx: Tx, contactIds: readonly string[], since: Date): Promise<ApprovedPaper[]> {
    const cases = await tx.manager.find(verificationCaseTable, {
      select: { id: true, contactId: true },
      where: { contactId: In([...contactIds]) },
    });
    const contactOf = new Map(cases.map(({ id, contactId }) => [id, contactId]));
    if (contactOf.size === 0) return [];
    const papers = await tx.manager.find(casePaperTable, {
      where: { caseId: In([...contactOf.keys()]), state: 'approved', reusedFrom: IsNull(), decidedAt: MoreThan(since) },
      order: { id: 'DESC' },
    });
    return papers.map((paper) => ({ contactId: contactOf.get(paper.caseId)!, paper }));
  }

  async add(tx: Tx, papers: readonly CasePaper[]): Promise<void> {
    if (papers.length > 0) await tx.manager.insert(casePaperTable, [...papers]);
  }

  async save(tx: Tx, { id, ...rest }: CasePaper): Promise<void> {
    await tx.manager.update(casePaperTable, { id }, rest);
  }
}
