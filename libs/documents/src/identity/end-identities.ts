import { Clock, DAY, after } from '#libs/kernel';
import { Reads, Settings, type Tx, UnitOfWork, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PaperRecognitions } from '../recognition/paper-recognitions';
import { CaseIdentities } from './case-identities';

const BATCH = 200;
/** Documents whose content is still there. */
const THERE = "('clean', 'quarantined')";

/** What was read off papers ends with them. */
@Injectable()
export class EndIdentities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly identities: CaseIdentities,
    private readonly recognitions: PaperRecognitions,
  ) {}

  /** After a document is gone: what was typed for cases that have no other paper any more goes too, in the same transaction. */
  async apply(tx: Tx, documentId: string): Promise<void> {
    const papers = await tx.query<{ id: string; case_id: string }>('SELECT id, case_id FROM case_paper WHERE document_id = ?', [
      documentId,
    ]);
    const cases = [...new Set(papers.map(({ case_id }) => case_id))];
    if (cases.length === 0) return;
    await this.recognitions.erase(
      tx,
      papers.map(({ id }) => id),
    );
    const left = await tx.query<{ case_id: string }>(
      `SELECT DISTINCT p.case_id FROM case_paper p JOIN document d ON d.id = p.document_id
       WHERE p.case_id IN (${marks(cases)}) AND d.id <> ? AND d.state IN ${THERE}`,
      [...cases, documentId],
    );
    const kept = new Set(left.map(({ case_id }) => case_id));
    await this.identities.erase(
      tx,
      cases.filter((id) => !kept.has(id)),
    );
  }

  /**
   * Every night: what was typed for cases that came to nothing, once no paper of theirs is left and some days have passed. Asked for
   * by the node whose cases they are: its own, at once.
   */
  async sweep(ownerId?: number): Promise<void> {
    for (;;) {
      const abandoned = await this.abandoned(ownerId);
      await this.work.run((tx) => this.identities.erase(tx, abandoned));
      if (abandoned.length < BATCH) return;
    }
  }

  private async abandoned(ownerId: number | undefined): Promise<string[]> {
    const now = this.clock.now();
    const [whose, which] =
      ownerId === undefined
        ? ['i.typed_at < ?', this.reads.dialect.instant(after(now, -this.settings.refusedPaperDays * DAY))]
        : ['c.owner_id = ?', ownerId];
    const rows = await this.reads.query<{ id: string }>(
      `SELECT DISTINCT c.id FROM case_identity i JOIN verification_case c ON c.id = i.case_id
       WHERE c.state = 'closed' AND ${whose} AND NOT EXISTS (
         SELECT 1 FROM case_paper p JOIN document d ON d.id = p.document_id WHERE p.case_id = c.id AND d.state IN ${THERE})
       ORDER BY c.id LIMIT ${BATCH}`,
      [which],
    );
    return rows.map(({ id }) => id);
  }
}
