import { Reads, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { casePaperTable } from './case-paper.table';
import { CasePapers } from './case-papers';
import { type CaseProgress, progressOf } from './case-progress';
import { isOnSide } from './case-sides';
import { CaseNotFound, type CaseState, type VerificationCase } from './verification-case';
import { verificationCaseTable } from './verification-case.table';
import { VerificationCases } from './verification-cases';

/** A case with how far it is. */
export interface CaseSeen {
  readonly theCase: VerificationCase;
  readonly progress: CaseProgress;
}

/** Which cases are wanted: one's own, or those of the names one has sold. */
export interface CasesWish {
  readonly of: 'own' | 'sold';
  readonly state?: CaseState | undefined;
  readonly limit: number;
  /** The place in the list of the last one seen. */
  readonly after?: readonly [Date, string] | undefined;
}

/** How many cases stand where, for the tabs: those that somebody still has to do something about. */
export interface CaseCounts {
  readonly missing: number;
  readonly inReview: number;
}

const COLUMN = { own: 'owner', sold: 'seller' } as const;

/** Cases for screens. */
@Injectable()
export class CaseReads {
  constructor(
    private readonly reads: Reads,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
  ) {}

  /** The next deadline first; then those without one, the oldest first. */
  async list(nodeId: number, { of, state, limit, after }: CasesWish): Promise<CaseSeen[]> {
    const side = COLUMN[of];
    const index = this.reads.dialect.byIndex(`verification_case_${side}${state ? '_state' : ''}`);
    const place = after && this.reads.dialect.instant(after[0]);
    const rows = await this.reads.query<{ id: string }>(
      `SELECT id FROM verification_case${index} WHERE ${side}_id = ?${state ? ' AND state = ?' : ''}
       ${after ? 'AND listed_at >= ? AND (listed_at > ? OR id > ?)' : ''} ORDER BY listed_at, id LIMIT ${limit}`,
      [nodeId, ...(state ? [state] : []), ...(after ? [place, place, after[1]] : [])],
    );
    return this.seen(rows.map(({ id }) => id));
  }

  /** Of cases that are approved or closed there can be many, and nobody has to do anything about them. */
  async counts(nodeId: number, of: CasesWish['of']): Promise<CaseCounts> {
    const rows = await this.reads.query<{ state: string; many: unknown }>(
      `SELECT state, COUNT(*) AS many FROM verification_case WHERE ${COLUMN[of]}_id = ? AND state IN ('missing', 'in_review') GROUP BY state`,
      [nodeId],
    );
    const many = new Map(rows.map((row) => [row.state, readInteger(row.many)]));
    return { missing: many.get('missing') ?? 0, inReview: many.get('in_review') ?? 0 };
  }

  /** @throws CaseNotFound, also when it is somebody else's */
  async get(nodeId: number, id: string): Promise<CaseSeen> {
    const seen = await this.any(id);
    if (!isOnSide(seen.theCase, nodeId)) throw new CaseNotFound(id);
    return seen;
  }

  /** Whoever's it is. @throws CaseNotFound */
  async any(id: string): Promise<CaseSeen> {
    const theCase = await this.cases.get(this.reads, id);
    return { theCase, progress: progressOf(theCase, await this.papers.of(this.reads, id)) };
  }

  /** Those of these subjects, by subject. */
  async ofSubjects(subjects: readonly string[]): Promise<Map<string, CaseSeen>> {
    if (subjects.length === 0) return new Map();
    const rows = await this.reads.query<{ id: string }>(`SELECT id FROM verification_case WHERE subject IN (${marks(subjects)})`, subjects);
    return new Map((await this.seen(rows.map(({ id }) => id))).map((each) => [each.theCase.subject, each]));
  }

  /** In the order of the ids. */
  private async seen(ids: readonly string[]): Promise<CaseSeen[]> {
    if (ids.length === 0) return [];
    const [cases, papers] = await Promise.all([
      this.reads.manager.findBy(verificationCaseTable, { id: In([...ids]) }),
      this.reads.manager.findBy(casePaperTable, { caseId: In([...ids]) }),
    ]);
    const byId = new Map(cases.map((each) => [each.id, each]));
    return ids.map((id) => {
      const theCase = byId.get(id)!;
      return {
        theCase,
        progress: progressOf(
          theCase,
          papers.filter(({ caseId }) => caseId === id),
        ),
      };
    });
  }
}
