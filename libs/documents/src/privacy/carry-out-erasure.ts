import type { Actor } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { StoredDocument } from '../document';
import { Documents } from '../documents';
import { EndIdentities } from '../identity/end-identities';
import { DestroyDocument } from '../retention/destroy-document';
import { Fates } from '../retention/fates';
import type { Fate } from '../retention/retention';
import { type Erasure, type ErasureOutcome, decided, lawThatKeeps } from './erasure';
import { Erasures } from './erasures';

const BATCH = 200;

/**
 * The operator carries out what somebody asked for: each of their papers that no law keeps is destroyed, and of each it is
 * written down what became of it. Begun again after a crash, it ends as if there had been none.
 */
@Injectable()
export class CarryOutErasure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly erasures: Erasures,
    private readonly documents: Documents,
    private readonly fates: Fates,
    private readonly destroy: DestroyDocument,
    private readonly identities: EndIdentities,
    private readonly audit: AuditLog,
  ) {}

  /** What was decided stays so. @throws ErasureNotFound at any node but the operator's */
  async run(actor: Actor, id: string): Promise<Erasure> {
    const erasure = await this.work.run((tx) => this.erasures.lock(tx, actor, id));
    if (erasure.state !== 'open') return erasure;
    const outcomes: ErasureOutcome[] = [];
    let after = '';
    for (;;) {
      const papers = await this.documents.handedInBy(this.reads, erasure.nodeId, BATCH, after);
      const fates = await this.fates.of(papers);
      for (const paper of papers) outcomes.push(...(await this.outcome(actor, erasure, paper, fates.get(paper.id) ?? 'needed')));
      if (papers.length < BATCH) break;
      after = papers.at(-1)!.id;
    }
    await this.identities.sweep(erasure.nodeId);
    return this.work.run(async (tx) => {
      const before = await this.erasures.lock(tx, actor, id);
      if (before.state !== 'open') return before;
      const done = decided(before, outcomes, actor.personId, tx.now);
      await this.erasures.save(tx, done);
      const nodes = [...new Set([actor.nodeId, done.nodeId])];
      const entry = { action: done.state === 'refused' ? 'erasure.refused' : 'erasure.done', by: actor, object: id, after: done };
      await this.audit.add(
        tx,
        nodes.map((nodeId) => ({ nodeId, ...entry })),
      );
      return done;
    });
  }

  /** Nothing of what was destroyed before this was asked for. */
  private async outcome(actor: Actor, { askedAt }: Erasure, paper: StoredDocument, fate: Fate): Promise<ErasureOutcome[]> {
    if (paper.state === 'infected') return [];
    if (paper.state === 'destroyed') return paper.destroyedFor === 'erasure' && paper.destroyedAt! >= askedAt ? ['erased'] : [];
    const kept = lawThatKeeps(paper, fate);
    if (kept) return [kept];
    return [(await this.destroy.run(paper.id, 'erasure', actor, () => true)) ? 'erased' : 'hold'];
  }
}
