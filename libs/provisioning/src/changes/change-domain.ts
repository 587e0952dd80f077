import { Domains } from '#libs/domains';
import { Clock, MINUTE } from '#libs/kernel';
import { type Again, type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { type DomainInfo, Registries } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { Attempts } from '../attempts';
import { CHANGE_DOMAIN } from '../job-kinds';
import { PENDING_MS, laterOn } from '../later-on';
import { RegistrantHandle } from '../registrants/registrant-handle';
import { RegistryGate } from '../registry-gate';
import { Changes } from './changes';
import { type Changing, wantedAtRegistry } from './changing';
import type { DomainChange } from './domain-change';
import { SendChange } from './send-change';
import { SettleChange } from './settle-change';
import type { Signer } from './signer';
import { type ChangeFinding, whatBecameOfChange } from './what-became-of-change';

/** How long a change may be under way before people are told. */
const ALARM_MS = 15 * MINUTE;

/**
 * Carries out one change of a domain, however often it is called: the registry is asked first, and only the difference is sent,
 * written down and committed before. So a lost answer does no harm, and whatever was changed past us is put right.
 */
@Injectable()
export class ChangeDomain implements JobHandler {
  readonly kind = CHANGE_DOMAIN;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly changes: Changes,
    private readonly domains: Domains,
    private readonly attempts: Attempts,
    private readonly sending: SendChange,
    private readonly settle: SettleChange,
    private readonly registrants: RegistrantHandle,
    private readonly registries: Registries,
    private readonly gate: RegistryGate,
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload'], job: Job): Promise<void | Again> {
    const changing = await this.standing(String(payload['changeId']));
    if (!changing) return undefined;
    this.alarmIfOld(changing.change);
    return this.gate.through(changing.registry, () => this.withHolder(changing, job));
  }

  private standing(id: string): Promise<Changing | undefined> {
    return this.work.run(async (tx) => {
      const change = await this.changes.lock(tx, id);
      if (change?.state !== 'under_way') return undefined;
      const domain = (await this.domains.byIds(tx, [change.domainId])).get(change.domainId);
      if (domain) return { change, domain, registry: this.registries.get(domain.registry), open: await this.attempts.open(tx, id) };
      await this.settle.ended(tx, change);
      return undefined;
    });
  }

  /** A registrant that the registry does not know yet is made known to it first. */
  private async withHolder(changing: Changing, job: Job): Promise<void | Again> {
    const { change, registry } = changing;
    if (change.wanted.registrant === undefined || change.failure) return this.ask(changing, job);
    const holder = await this.registrants.at(registry, change.wanted.registrant);
    if (holder.kind === 'done') return this.ask({ ...changing, holder: holder.value }, job);
    if (holder.kind !== 'refused') return laterOn(job, this.clock.now());
    const failure = { code: 'contact-refused', message: `${holder.message} (${holder.code})` };
    const isOver = await this.work.run((tx) => this.conclude(tx, changing, { kind: 'lost', failure }));
    return isOver ? undefined : { againInMs: 0 };
  }

  private async ask(changing: Changing, job: Job): Promise<void | Again> {
    const { change, domain, registry, open } = changing;
    const shown = await registry.infoDomain(domain.name);
    // Only the registry knows which DS records there were, and only until something is sent.
    if (change.kind === 'signers' && !change.before.signers && shown.kind === 'done')
      await this.work.run((tx) => this.changes.had(tx, change, { signers: signersOf(shown.value) }));
    const finding = whatBecameOfChange(wantedAtRegistry(changing), change, open, shown, registry.settings);
    if (finding.kind === 'send') return this.sending.run(changing, finding.step, job);
    const halt = finding.kind === 'done' ? await this.sending.glue(changing, job) : undefined;
    if (halt) return halt.again;
    const isOver = await this.work.run((tx) => this.conclude(tx, changing, finding));
    if (isOver) return undefined;
    if (finding.kind === 'pending') return { againInMs: PENDING_MS };
    if (finding.kind === 'unanswered') return laterOn(job, this.clock.now());
    return { againInMs: finding.kind === 'absent' ? finding.askAgainInMs : 0 };
  }

  /** @returns whether that was the end of it. */
  private async conclude(tx: Tx, { change: { id }, open }: Changing, finding: Exclude<ChangeFinding, { kind: 'send' }>): Promise<boolean> {
    const standing = await this.changes.lock(tx, id);
    if (standing?.state !== 'under_way') return true;
    // What was found says nothing about a command that another worker has sent since.
    if (!(await this.attempts.areOpen(tx, id, open))) return false;
    switch (finding.kind) {
      case 'done':
        await this.attempts.close(tx, id, 'done');
        return this.settle.done(tx, standing);
      case 'lost':
        await this.attempts.close(tx, id, 'refused');
        return this.settle.refused(tx, standing, finding.failure);
      case 'absent':
        await this.changes.doubt(tx, standing, standing.absences + 1);
        return false;
      case 'pending':
      case 'unanswered':
        return false;
    }
  }

  private alarmIfOld({ id, createdAt }: DomainChange): void {
    if (this.clock.now().getTime() - createdAt.getTime() < ALARM_MS) return;
    this.logger.error({ event: 'change-under-way-too-long', changeId: id, since: createdAt.toISOString() });
  }
}

const signersOf = ({ secDns }: DomainInfo): Signer[] =>
  (secDns?.ds ?? []).map(({ keyTag, algorithm, digestType, digest }) => ({ keyTag, algorithm, digestType, digest: digest.toUpperCase() }));
