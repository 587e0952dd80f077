import { type Fate, Fates, type StoredDocument } from '#libs/documents';
import { Clock } from '#libs/kernel';
import { type ApplicationState, patienceEnds } from '#libs/onboarding';
import { Reads, marks, readInstant } from '#libs/platform';
import { Injectable } from '@nestjs/common';

type Asked = Pick<StoredDocument, 'id' | 'subject' | 'kind'>;

interface ApplicationRow {
  id: string;
  state: ApplicationState;
  moved_at: unknown;
}

interface PaperRow {
  id: string;
  paper: string;
  verification: string;
  domain: string | null;
  ended_at: unknown;
}

const TURNED_DOWN: ReadonlySet<string> = new Set(['rejected', 'replaced']);
/** Of several things a paper was handed in for, the one that needs it longest counts. */
const LONGEST: readonly Fate[] = ['needed', 'ended', 'refused'];

/** What has become of what papers were handed in for: applications of resellers, and names with registrants to verify. */
@Injectable()
export class PaperFates extends Fates {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(documents: readonly Asked[]): Promise<Map<string, Fate>> {
    if (documents.length === 0) return new Map();
    const [applications, papers] = [await this.applications(documents), await this.papers(documents)];
    return new Map(
      documents.flatMap(({ id, subject }) => {
        const fate = applications.get(subject) ?? papers.get(id);
        return fate ? [[id, fate] as const] : [];
      }),
    );
  }

  /** By the application's id. */
  private async applications(documents: readonly Asked[]): Promise<Map<string, Fate>> {
    const subjects = documents.map(({ subject }) => subject);
    const rows = await this.reads.query<ApplicationRow>(
      `SELECT id, state, moved_at FROM application WHERE id IN (${marks(subjects)})`,
      subjects,
    );
    return new Map(rows.map(({ id, state, moved_at }) => [id, this.ofApplication(state, readInstant(moved_at))]));
  }

  private ofApplication(state: ApplicationState, movedAt: Date): Fate {
    const end = patienceEnds({ state, movedAt });
    const isGivenUp = end !== null && end <= this.clock.now();
    return state === 'rejected' || state === 'abandoned' || isGivenUp ? 'refused' : 'needed';
  }

  /** By the document's id: a paper may have been used for several names. */
  private async papers(documents: readonly Asked[]): Promise<Map<string, Fate>> {
    const ids = documents.map(({ id }) => id);
    const rows = await this.reads.query<PaperRow>(
      `SELECT p.document_id AS id, p.state AS paper, c.state AS verification, d.id AS domain, d.ended_at
       FROM case_paper p JOIN verification_case c ON c.id = p.case_id LEFT JOIN domain d ON d.item_id = c.subject
       WHERE p.document_id IN (${marks(ids)})`,
      ids,
    );
    const fates = new Map<string, Fate>();
    for (const row of rows) {
      const [known, also] = [fates.get(row.id), fateOf(row)];
      fates.set(
        row.id,
        LONGEST.find((fate) => fate === known || fate === also)!,
      );
    }
    return fates;
  }
}

/** Of one use of a paper. */
function fateOf({ paper, verification, domain, ended_at }: PaperRow): Fate {
  if (TURNED_DOWN.has(paper)) return 'refused';
  if (domain !== null) return ended_at === null ? 'needed' : 'ended';
  return verification === 'closed' ? 'refused' : 'needed';
}
