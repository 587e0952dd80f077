import { type Reads, type Tx, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type CasePaper, PaperNotFound } from './case-paper';
import { casePaperTable } from './case-paper.table';

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

  /** What was handed in for any case of these contacts, approved after that instant and is still there, the newest first. */
  async approvedOf(tx: Tx, contactIds: readonly string[], since: Date): Promise<ApprovedPaper[]> {
    const rows = await tx.query<{ id: string; contact: string }>(
      `SELECT p.id, c.contact_id AS contact FROM verification_case c JOIN case_paper p ON p.case_id = c.id
       LEFT JOIN document d ON d.id = p.document_id
       WHERE c.contact_id IN (${marks(contactIds)}) AND p.state = 'approved' AND p.reused_from IS NULL AND p.decided_at > ?
         AND (d.state IS NULL OR d.state = 'clean')`,
      [...contactIds, tx.dialect.instant(since)],
    );
    if (rows.length === 0) return [];
    const contactOf = new Map(rows.map(({ id, contact }) => [id, contact]));
    const papers = await tx.manager.find(casePaperTable, { where: { id: In([...contactOf.keys()]) }, order: { id: 'DESC' } });
    return papers.map((paper) => ({ contactId: contactOf.get(paper.id)!, paper }));
  }

  async add(tx: Tx, papers: readonly CasePaper[]): Promise<void> {
    if (papers.length > 0) await tx.manager.insert(casePaperTable, [...papers]);
  }

  async save(tx: Tx, { id, ...rest }: CasePaper): Promise<void> {
    await tx.manager.update(casePaperTable, { id }, rest);
  }
}
