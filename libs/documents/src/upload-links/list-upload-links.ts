import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CaseReads } from '../cases/case-reads';
import type { UploadLink } from './upload-link';
import { UploadLinks } from './upload-links';

/** The links of a case that are good at this moment. */
@Injectable()
export class ListUploadLinks {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly cases: CaseReads,
    private readonly links: UploadLinks,
  ) {}

  /** The newest first. @throws CaseNotFound */
  async run({ nodeId }: Actor, caseId: string): Promise<UploadLink[]> {
    await this.cases.get(nodeId, caseId);
    return this.links.good(this.reads, caseId, this.clock.now());
  }
}
