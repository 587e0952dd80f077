import { JobQueue, Settings, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';

export const RECOGNISE_PAPERS = 'papers.recognise';

/** Asks that pictures of identity cards are compared with what was typed. Nobody waits for it. */
@Injectable()
export class WantRecognition {
  constructor(
    private readonly settings: Settings,
    private readonly jobs: JobQueue,
  ) {}

  /** After a paper was handed in for this case, or a number was typed. Nothing happens while RECOGNITION is off. */
  async apply(tx: Tx, caseId: string): Promise<void> {
    if (this.settings.recognition === 'on') await this.jobs.add(tx, [{ kind: RECOGNISE_PAPERS, payload: { caseId } }]);
  }
}
