import { Clock, SECOND } from '#libs/kernel';
import { type Again, type Job, type Tx, UnitOfWork } from '#libs/platform';
import { type Outcome, type UpdatedDomain, newClTrid } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { Attempts } from '../attempts';
import { PENDING_MS, laterOn } from '../later-on';
import { Changes } from './changes';
import type { Changing } from './changing';
import type { DomainChange } from './domain-change';
import { HostsThere } from './hosts-there';
import type { NameServer } from './name-server';
import { SettleChange } from './settle-change';
import type { StepTowards } from './step-towards';

/** It cannot go on now; when to come back, or never where it has ended. */
interface Halt {
  readonly again: void | Again;
}

/** Sends one step of a change, once: it is written down and committed before. */
@Injectable()
export class SendChange {
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly changes: Changes,
    private readonly attempts: Attempts,
    private readonly hosts: HostsThere,
    private readonly settle: SettleChange,
    private readonly clock: Clock,
  ) {}

  /** @returns when to come back; never, when it has ended. */
  async run(changing: Changing, step: StepTowards, job: Job): Promise<void | Again> {
    const { change, registry } = changing;
    const servers = serversOf(change, step.order.add?.nameServers ?? []);
    const halt = await this.hostsFirst(changing, servers, job);
    if (halt) return halt.again;
    const clTRID = newClTrid(this.clock.now());
    if (!(await this.work.run((tx) => this.begin(tx, changing, clTRID)))) return { againInMs: 0 };
    const glue = registry.settings.hostsAsAttributes ? servers.filter(({ addresses }) => addresses.length > 0) : [];
    const answer = await registry.updateDomain({ ...step.order, clTRID, ...(glue.length > 0 ? { glue } : {}) });
    const { meaning, isOver } = await this.work.run((tx) => this.answered(tx, change.id, clTRID, answer, step));
    if (isOver) return undefined;
    if (meaning.kind === 'pending') return { againInMs: PENDING_MS };
    if (meaning.kind === 'unavailable') return laterOn(job, this.clock.now());
    // After silence the registry may still be at it; any answer can be asked about at once.
    const isSilent = meaning.kind === 'unknown' && !meaning.code;
    return { againInMs: isSilent ? SECOND * (registry.settings.absenceDelaysSeconds[0] ?? 1) : 0 };
  }

  /** Hosts inside the domain may be there with other addresses, whether or not the domain has them already. */
  glue(changing: Changing, job: Job): Promise<Halt | undefined> {
    return this.hostsFirst(changing, serversOf(changing.change, []), job);
  }

  private async hostsFirst({ change, registry }: Changing, servers: readonly NameServer[], job: Job): Promise<Halt | undefined> {
    if (registry.settings.hostsAsAttributes || change.failure) return undefined;
    const hosts = await this.hosts.at(registry, servers);
    if (hosts.kind === 'done') return undefined;
    const isRefused = hosts.kind === 'refused';
    return { again: isRefused ? await this.hostsRefused(change, `${hosts.message} (${hosts.code})`) : laterOn(job, this.clock.now()) };
  }

  /** Writes the send down. @returns false when another worker has sent or ended it meanwhile. */
  private async begin(tx: Tx, { change: { id }, open }: Changing, clTRID: string): Promise<boolean> {
    const standing = await this.changes.lock(tx, id);
    if (standing?.state !== 'under_way' || !(await this.attempts.areOpen(tx, id, open))) return false;
    if (open.length > 0) {
      await this.attempts.close(tx, id, 'absent');
      await this.changes.doubt(tx, standing, 0);
    }
    await this.attempts.begin(tx, { clTRID, itemId: id, command: 'domain:update' });
    return true;
  }

  private async answered(tx: Tx, id: string, clTRID: string, answer: Outcome<UpdatedDomain>, { isLast }: StepTowards) {
    const standing = await this.changes.lock(tx, id);
    const meaning = standing ? meaningOf(standing, answer) : answer;
    await this.attempts.answered(tx, clTRID, meaning);
    if (standing?.state !== 'under_way') {
      if (standing?.state === 'refused' && meaning.kind === 'done')
        this.logger.error({ event: 'changed-after-refusal', changeId: id, clTRID });
      return { meaning, isOver: true };
    }
    // An answer says nothing about another worker's command that is still open: then the registry is asked.
    const isDefinite = (await this.attempts.open(tx, id)).length === 0;
    if (meaning.kind === 'unknown') await this.changes.doubt(tx, standing, standing.absences);
    if (meaning.kind === 'done' && isLast && isDefinite) return { meaning, isOver: await this.settle.done(tx, standing) };
    if (meaning.kind !== 'refused' || !isDefinite) return { meaning, isOver: false };
    const isNotTaken = meaning.reason === 'unsupported' && standing.kind === 'signers';
    const failure = { code: isNotTaken ? 'signers-not-taken' : 'registry-refused', message: `${meaning.message} (${meaning.code})` };
    return { meaning, isOver: await this.settle.refused(tx, standing, failure) };
  }

  private async hostsRefused({ id }: DomainChange, message: string): Promise<void | Again> {
    const isOver = await this.work.run(async (tx) => {
      const standing = await this.changes.lock(tx, id);
      if (standing?.state !== 'under_way') return true;
      await this.attempts.close(tx, id, 'absent');
      return this.settle.refused(tx, standing, { code: 'host-refused', message });
    });
    return isOver ? undefined : { againInMs: 0 };
  }
}

/** Those that are to be at the registry before they are named: what is added, and what has addresses of its own. */
const serversOf = ({ wanted }: DomainChange, added: readonly string[]): NameServer[] =>
  (wanted.nameServers ?? []).filter(({ name, addresses }) => added.includes(name) || addresses.length > 0);

/** After a lost answer a refusal may be the echo of a command that was carried out, and is asked about. */
const meaningOf = ({ doubtSince }: DomainChange, answer: Outcome<UpdatedDomain>): Outcome<UpdatedDomain> =>
  doubtSince && answer.kind === 'refused' ? { kind: 'unknown', reason: answer.message, code: answer.code } : answer;
