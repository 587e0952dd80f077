import { Clock } from '#libs/kernel';
import { type Again, type Job, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Attempt, Attempts } from '../attempts';
import { PENDING_MS, laterOn } from '../later-on';
import { Deletions } from './deletions';
import type { DomainDeletion } from './domain-deletion';
import type { Leaving } from './leaving';
import { SettleDeletion } from './settle-deletion';
import { type DeletionFinding, whatBecameOfDeletion } from './what-became-of-deletion';

/** Asks a registry what became of a deletion whose answer was lost, and acts on what it says. Nothing is sent again here. */
@Injectable()
export class AskAboutDeletion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deletions: Deletions,
    private readonly attempts: Attempts,
    private readonly settle: SettleDeletion,
    private readonly clock: Clock,
  ) {}

  /** @returns when to come back; never, when it has ended. */
  async run({ deletion, name, registeredAt, registry }: Leaving, open: readonly Attempt[], job: Job): Promise<void | Again> {
    const answer = await registry.infoDomain(name);
    const finding = whatBecameOfDeletion({ absences: deletion.absences, registeredAt }, open, answer, registry.settings);
    await this.work.run(async (tx) => {
      const standing = await this.deletions.lock(tx, deletion.id);
      // What was found says nothing about a command that another worker has sent since.
      const isSame = await this.attempts.areOpen(tx, deletion.id, open);
      if (standing?.state === 'under_way' && isSame) await this.conclude(tx, standing, finding);
    });
    switch (finding.kind) {
      case 'done':
      case 'lost':
        return { againInMs: 0 };
      case 'absent':
        return { againInMs: finding.askAgainInMs };
      case 'pending':
        return { againInMs: PENDING_MS };
      case 'unanswered':
        return laterOn(job, this.clock.now());
    }
  }

  private async conclude(tx: Tx, deletion: DomainDeletion, finding: DeletionFinding): Promise<void> {
    switch (finding.kind) {
      case 'done':
        await this.attempts.close(tx, deletion.id, 'done');
        return this.settle.done(tx, deletion);
      case 'lost':
        await this.attempts.close(tx, deletion.id, 'refused');
        return this.settle.refused(tx, deletion, finding.failure);
      case 'absent':
        if (finding.isCertain) await this.attempts.close(tx, deletion.id, 'absent');
        return this.deletions.doubt(tx, deletion, finding.isCertain ? 0 : deletion.absences + 1);
      case 'pending':
      case 'unanswered':
        return this.deletions.doubt(tx, deletion, deletion.absences);
    }
  }
}
