import { type Domain, Domains } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { type Again, type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { type DomainTransfer, type Outcome, Registries, type Registry, newClTrid } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { type Attempt, Attempts } from '../attempts';
import { WATCH_DEPARTURE } from '../job-kinds';
import { PENDING_MS, laterOn } from '../later-on';
import { RegistryGate } from '../registry-gate';
import type { Departure, DepartureAnswer } from './departure';
import { Departures } from './departures';
import { nextOfDeparture } from './next-of-departure';
import { SettleDeparture } from './settle-departure';
import { type DepartureFinding, whatBecameOfDeparture } from './what-became-of-departure';

/** What is to be done after a look. */
type Next = void | Again | { readonly departure: Departure; readonly answer: DepartureAnswer };

interface Watched {
  readonly domain: Domain;
  readonly registry: Registry;
  /** What was sent for it of which nobody knows what became. */
  readonly open: readonly Attempt[];
}

/**
 * Looks what becomes of a name that another registrar has asked for, until that has ended, and sends the owner's answer: written
 * down and committed before, and asked about when its own answer is lost. Any number of these jobs may run for a name.
 */
@Injectable()
export class WatchDeparture implements JobHandler {
  readonly kind = WATCH_DEPARTURE;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly departures: Departures,
    private readonly domains: Domains,
    private readonly attempts: Attempts,
    private readonly settle: SettleDeparture,
    private readonly registries: Registries,
    private readonly gate: RegistryGate,
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload'], job: Job): Promise<void | Again> {
    const watched = await this.watched(String(payload['domainId']));
    return watched && this.gate.through(watched.registry, () => this.look(watched, job));
  }

  private watched(id: string): Promise<Watched | undefined> {
    return this.work.run(async (tx) => {
      const domain = (await this.domains.byIds(tx, [id])).get(id);
      const departure = await this.departures.lock(tx, id);
      const open = departure ? await this.attempts.open(tx, departure.id) : [];
      if (domain) return { domain, registry: this.registries.get(domain.registry), open };
      await this.settle.stayed(tx, id, null);
      return undefined;
    });
  }

  private async look(watched: Watched, job: Job): Promise<void | Again> {
    const { domain, registry } = watched;
    const seen = { info: await registry.infoDomain(domain.name), query: await registry.queryTransfer(domain.name) };
    const finding = whatBecameOfDeparture(seen, registry.settings);
    if (finding.kind === 'unanswered') return laterOn(job, this.clock.now());
    const next = await this.work.run((tx) => this.heed(tx, watched, finding));
    return next && 'answer' in next ? this.send(watched, next) : next;
  }

  private async heed(
    tx: Tx,
    { domain, registry, open }: Watched,
    finding: Exclude<DepartureFinding, { kind: 'unanswered' }>,
  ): Promise<Next> {
    if (finding.kind === 'stays') return this.settle.stayed(tx, domain.id, finding.ending);
    if (finding.kind === 'left') return (await this.settle.left(tx, domain, finding)) ? undefined : { againInMs: PENDING_MS };
    const departure = await this.settle.asked(tx, domain.id, finding.transfer);
    if (!departure) return undefined;
    // What was found says nothing about an answer that another worker has sent since.
    if (!(await this.attempts.areOpen(tx, departure.id, open))) return { againInMs: 0 };
    const next = nextOfDeparture(departure, open, registry.settings, tx.now);
    if (next.kind === 'send') return { departure, answer: next.answer };
    if (next.isToRemind) await this.settle.reminded(tx, departure);
    return { againInMs: next.inMs };
  }

  private async send({ domain, registry, open }: Watched, { departure, answer }: Exclude<Next, void | Again>): Promise<Again> {
    const clTRID = newClTrid(this.clock.now());
    if (!(await this.work.run((tx) => this.begin(tx, departure, open, clTRID)))) return { againInMs: 0 };
    const outcome = await registry.answerTransfer({ clTRID, name: domain.name, op: answer });
    await this.work.run((tx) => this.answered(tx, departure, clTRID, outcome));
    // Whatever was answered, who holds the name is what counts; after silence that is looked at again with patience.
    return { againInMs: outcome.kind === 'done' || outcome.kind === 'refused' ? 0 : PENDING_MS };
  }

  /** Writes the send down. @returns false when another worker has sent or ended it meanwhile. */
  private async begin(tx: Tx, { id, domainId }: Departure, open: readonly Attempt[], clTRID: string): Promise<boolean> {
    const standing = await this.departures.lock(tx, domainId);
    if (standing?.id !== id || !(await this.attempts.areOpen(tx, id, open))) return false;
    await this.attempts.close(tx, id, 'absent');
    await this.attempts.begin(tx, { clTRID, itemId: id, command: 'domain:transfer' });
    return true;
  }

  /** A refusal may be the echo of an answer that had arrived: the next look shows it. If it does not, people may answer anew. */
  private async answered(tx: Tx, { id, domainId }: Departure, clTRID: string, outcome: Outcome<DomainTransfer>): Promise<void> {
    await this.attempts.answered(tx, clTRID, outcome);
    const standing = await this.departures.lock(tx, domainId);
    if (outcome.kind !== 'refused' || standing?.id !== id) return;
    this.logger.error({ event: 'transfer-answer-refused', departure: id, reason: outcome.message });
    await this.departures.save(tx, { ...standing, failureCode: 'registry-refused' });
  }
}
