import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Look, type OpenDocument, ReadDocument } from '../read-document';
import { PaperNotFound } from './case-paper';
import { CasePapers } from './case-papers';
import { CaseReads } from './case-reads';

/** Shows a paper to whoever handed it in. The other side of the sale sees that it is there, and never the paper. */
@Injectable()
export class ReadOwnPaper {
  constructor(
    private readonly reads: Reads,
    private readonly cases: CaseReads,
    private readonly papers: CasePapers,
    private readonly readDocument: ReadDocument,
  ) {}

  /** @throws CaseNotFound, PaperNotFound also for what somebody else handed in, and as ReadDocument */
  async run(actor: Actor, caseId: string, id: string, look: Look): Promise<OpenDocument> {
    await this.cases.get(actor.nodeId, caseId);
    const paper = await this.papers.get(this.reads, caseId, id);
    // One that counts again for another name is shown in the case it was handed in for.
    if (paper.uploadedByNode !== actor.nodeId || paper.reusedFrom !== null) throw new PaperNotFound(id);
    return this.readDocument.run(actor, paper.id, paper.documentId, look, OPERATOR_ID);
  }
}
