import { type DeletionTooLate, Domains, deletionRefusal } from '#libs/domains';
import { Clock, MINUTE, SECOND, after } from '#libs/kernel';
import { type Again, type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { type DeletedDomain, type Outcome, Registries, newClTrid } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { type Attempt, Attempts } from '../attempts';
import { LiftLock } from '../changes/lift-lock';
import { DELETE_DOMAIN } from '../job-kinds';
import { PENDING_MS, laterOn } from '../later-on';
import { RegistryGate } from '../registry-gate';
import { AskAboutDeletion } from './ask-about-deletion';
import { Deletions } from './deletions';
import type { DomainDeletion } from './domain-deletion';
import type { Leaving } from './leaving';
import { meaningOfDelete } from './meaning-of-delete';
import { readingOfExpired } from './reading-of-expired';
import { SettleDeletion } from './settle-deletion';

/** How long a deletion may be under way before people are told. */
const ALARM_MS = 15 * MINUTE;

type Step =
  | { readonly kind: 'finished' }
  | { readonly kind: 'send'; readonly leaving: Leaving }
  | { readonly kind: 'ask'; readonly leaving: Leaving; readonly open: readonly Attempt[] };

/**
 * Carries out one deletion, however often it is called, as order items are carried out: what is sent is written down and
 * committed first, what has no answer is asked about, and it is settled once. What its seller asked for is sent within the
 * add grace period only, what a deadline asks for whenever it is due, and what nobody has renewed while its registry refunds that.
 */
@Injectable()
export class DeleteDomain implements JobHandler {
  readonly kind = DELETE_DOMAIN;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly deletions: Deletions,
    private readonly domains: Domains,
    private readonly attempts: Attempts,
    private readonly settle: SettleDeletion,
    private readonly asking: AskAboutDeletion,
    private readonly lift: LiftLock,
    private readonly registries: Registries,
    private readonly gate: RegistryGate,
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload'], job: Job): Promise<void | Again> {
    const step = await this.next(String(payload['deletionId']));
    if (step.kind === 'finished') return undefined;
    const { leaving } = step;
    this.alarmIfOld(leaving.deletion);
    return this.gate.through(leaving.registry, () =>
      step.kind === 'send' ? this.send(leaving, job) : this.asking.run(leaving, step.open, job),
    );
  }

  /** What is to be done, from what is stored: whatever is open is asked about before anything is sent. */
  private next(id: string): Promise<Step> {
    return this.work.run(async (tx): Promise<Step> => {
      const deletion = await this.deletions.lock(tx, id);
      if (deletion?.state !== 'under_way') return { kind: 'finished' };
      const domain = (await this.domains.byIds(tx, [deletion.domainId])).get(deletion.domainId);
      if (!domain) throw new TypeError(`${deletion.domainId} is not ours while ${id} is deleting it`);
      const registry = this.registries.get(domain.registry);
      const { name, tld, registeredAt, expiresAt, lockedSince } = domain;
      const leaving: Leaving = { deletion, name, tld, registeredAt, expiresAt, isLocked: lockedSince !== null, registry };
      const open = await this.attempts.open(tx, id);
      if (open.length > 0) return { kind: 'ask', leaving, open };
      const tooLate = this.tooLate(leaving, tx.now);
      if (!tooLate || deletion.cause !== 'asked') return { kind: 'send', leaving };
      await this.settle.refused(tx, deletion, { code: tooLate.code, message: tooLate.message });
      return { kind: 'finished' };
    });
  }

  /** Where the registry's clock is ahead of ours its grace period ends sooner. */
  private tooLate({ registry, ...domain }: Leaving, at: Date): DeletionTooLate | undefined {
    return deletionRefusal(domain, after(at, registry.settings.clockSkewSeconds * SECOND));
  }

  private async send(leaving: Leaving, job: Job): Promise<void | Again> {
    const { name, registry } = leaving;
    const { id, domainId, cause } = leaving.deletion;
    const reading = cause === 'expired' ? readingOfExpired(leaving, await registry.infoDomain(name)) : 'send';
    if (reading === 'keep') return this.keep(id);
    if (reading === 'unanswered') return laterOn(job, this.clock.now());
    if (leaving.isLocked && !(await this.lift.run(registry, domainId, name))) return laterOn(job, this.clock.now());
    const clTRID = newClTrid(this.clock.now());
    if (!(await this.begin(leaving, clTRID))) return { againInMs: 0 };
    const answer = await registry.deleteDomain({ clTRID, name });
    const { meaning, isOver } = await this.work.run((tx) => this.answered(tx, id, clTRID, answer));
    if (isOver) return undefined;
    switch (meaning.kind) {
      case 'done':
      case 'refused':
        return { againInMs: 0 };
      case 'pending':
        return { againInMs: PENDING_MS };
      case 'unknown':
        // An answer that settles nothing can be asked about at once; after silence the registry may still be at it.
        return { againInMs: meaning.code ? 0 : SECOND * (registry.settings.absenceDelaysSeconds[0] ?? 1) };
      case 'unavailable':
        return laterOn(job, this.clock.now());
    }
  }

  /** Its registry shows no year that it would take back: what is wrong there, or here, is for people to look at. */
  private keep(id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const standing = await this.deletions.lock(tx, id);
      if (standing?.state !== 'under_way' || (await this.attempts.open(tx, id)).length > 0) return;
      this.logger.error({ event: 'expired-name-not-deleted', deletionId: id, domainId: standing.domainId });
      await this.settle.refused(tx, standing, { code: 'no-unpaid-year', message: 'The registry shows no year that it would take back.' });
    });
  }

  /** Writes the send down. @returns false when another worker has sent or ended it meanwhile, or it is too late by now to send what was asked for. */
  private begin(leaving: Leaving, clTRID: string): Promise<boolean> {
    const { id } = leaving.deletion;
    return this.work.run(async (tx) => {
      const standing = await this.deletions.lock(tx, id);
      if (standing?.state !== 'under_way' || (await this.attempts.open(tx, id)).length > 0) return false;
      const isTooLate = this.tooLate(leaving, tx.now) !== undefined;
      if (isTooLate && standing.cause === 'asked') return false;
      if (isTooLate && standing.cause === 'deadline') await this.deletions.absorb(tx, standing);
      await this.attempts.begin(tx, { clTRID, itemId: id, command: 'domain:delete' });
      return true;
    });
  }

  private async answered(tx: Tx, id: string, clTRID: string, answer: Outcome<DeletedDomain>) {
    const standing = await this.deletions.lock(tx, id);
    const meaning = standing ? meaningOfDelete(standing, answer) : answer;
    await this.attempts.answered(tx, clTRID, meaning);
    if (standing?.state === 'under_way') return { meaning, isOver: await this.heed(tx, standing, meaning) };
    if (standing?.state === 'refused' && meaning.kind === 'done')
      this.logger.error({ event: 'deleted-after-refusal', deletionId: id, clTRID });
    return { meaning, isOver: true };
  }

  /** @returns whether that was the end of it. */
  private async heed(tx: Tx, deletion: DomainDeletion, meaning: Outcome<DeletedDomain>): Promise<boolean> {
    if (meaning.kind === 'unknown') await this.deletions.doubt(tx, deletion, deletion.absences);
    if (meaning.kind === 'done') await this.settle.done(tx, deletion);
    // A refusal says nothing about another worker's command that is still open: then the registry is asked.
    const isDefinite = meaning.kind === 'refused' && (await this.attempts.open(tx, deletion.id)).length === 0;
    if (isDefinite) {
      const failure = { code: 'registry-refused', message: `${meaning.message} (${meaning.code})` };
      await this.settle.refused(tx, deletion, failure);
    }
    return isDefinite || meaning.kind === 'done';
  }

  private alarmIfOld({ id, createdAt }: DomainDeletion): void {
    if (this.clock.now().getTime() - createdAt.getTime() < ALARM_MS) return;
    this.logger.error({ event: 'deletion-under-way-too-long', deletionId: id, since: createdAt.toISOString() });
  }
}
