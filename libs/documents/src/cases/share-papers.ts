import { type JobHandler, Reads, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CaseMoves } from './case-moves';
import { CasePapers } from './case-papers';
import { progressOf } from './case-progress';
import { PAPERS_APPROVED } from './papers-approved';
import { ReusePapers } from './reuse-papers';
import { changed } from './verification-case';
import { VerificationCases } from './verification-cases';

const PAGE = 100;

/**
 * What was approved for one name counts at once for the others of the same registrant whose papers are still missing: whoever orders ten
 * names shows an identity card once. A case that has everything by it is approved.
 */
@Injectable()
export class SharePapers implements JobHandler {
  readonly kind = PAPERS_APPROVED;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly reusePapers: ReusePapers,
    private readonly moves: CaseMoves,
  ) {}

  async run({ contactId }: Readonly<Record<string, unknown>>): Promise<void> {
    for (let last = ''; ;) {
      const page = await this.reads.query<{ id: string }>(
        `SELECT id FROM verification_case WHERE contact_id = ? AND state = 'missing' AND id > ? ORDER BY id LIMIT ${PAGE}`,
        [contactId, last],
      );
      for (const { id } of page) await this.share(id);
      if (page.length < PAGE) return;
      last = page.at(-1)!.id;
    }
  }

  /** Takes the place of what is missing or was turned down; what waits for a reviewer is left to them. */
  private share(id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const theCase = await this.cases.lock(tx, id);
      if (theCase.state !== 'missing') return;
      const { requirements } = progressOf(theCase, await this.papers.of(tx, id));
      const wanted = new Map(
        requirements.filter(({ state }) => state === 'missing' || state === 'rejected').map((each) => [each.key, each]),
      );
      const shared = (await this.reusePapers.of(tx, [theCase])).filter(({ requirement }) => wanted.has(requirement));
      if (shared.length === 0) return;
      for (const { requirement } of shared) {
        const { paper } = wanted.get(requirement)!;
        if (paper) await this.papers.save(tx, { ...paper, state: 'replaced' });
      }
      await this.papers.add(tx, shared);
      if (progressOf(theCase, await this.papers.of(tx, id)).isComplete) await this.moves.submitted(tx, theCase);
      else await this.cases.save(tx, changed(theCase, {}));
    });
  }
}
