import type { Actor } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CaseNotFound } from '../../cases/verification-case';
import { VerificationCases } from '../../cases/verification-cases';
import { type Side, sideOf } from './case-message';
import { CaseMessages, NO_THREAD, type Thread } from './case-messages';

/** What was said about a case, for those whom it concerns. */
@Injectable()
export class ReadThread {
  constructor(
    private readonly reads: Reads,
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly messages: CaseMessages,
  ) {}

  /** As the node that ordered the name or sold it. @throws CaseNotFound to anybody else */
  async run({ nodeId }: Actor, caseId: string): Promise<Thread> {
    const side = sideOf(await this.cases.get(this.reads, caseId), nodeId);
    return (await this.messages.threads(this.reads, [caseId], side)).get(caseId) ?? NO_THREAD;
  }

  /** All that was said so far is read, by whoever works for that node. @throws CaseNotFound */
  async markRead({ nodeId }: Actor, caseId: string): Promise<void> {
    await this.mark(caseId, async (tx) => sideOf(await this.cases.lock(tx, caseId), nodeId));
  }

  /** The same for the reviewers, all of them. @throws CaseNotFound at any node but the operator's */
  async markReviewed({ nodeId }: Actor, caseId: string): Promise<void> {
    if (nodeId !== OPERATOR_ID) throw new CaseNotFound(caseId);
    await this.mark(caseId, async (tx) => {
      await this.cases.lock(tx, caseId);
      return 'reviewer';
    });
  }

  private async mark(caseId: string, sideIn: (tx: Tx) => Promise<Side>): Promise<void> {
    await this.work.run(async (tx) => {
      const side = await sideIn(tx);
      const last = (await this.messages.of(tx, caseId)).at(-1);
      if (last) await this.messages.markRead(tx, { caseId, side, id: last.id });
    });
  }
}
