import { type Domain, DomainSyncs, Domains, isToRest, phaseAt, isRenewable, ruleOf } from '#libs/domains';
import { DAY, HOUR, MINUTE, after } from '#libs/kernel';
import { JobQueue, type Tx } from '#libs/platform';
import { Registries } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { Changes } from '../changes/changes';
import { Departures } from '../departures/departures';
import { HOLD_DOMAIN, WATCH_DEPARTURE } from '../job-kinds';
import { NameInProgress } from '../order-item';
import { Orders } from '../orders';
import { CaseEnds } from '../papers/case-ends';
import type { Difference, DriftAspect } from './domain-drift';
import { DriftNews } from './drift-news';
import { Drifts } from './drifts';
import type { SyncReading } from './reading-of-sync';

/** A name that is gone is looked at again after so long, before that is believed. */
const AGAIN_MS = HOUR;
const BELIEVED_MS = 50 * MINUTE;
/** More names of one registry do not end in a day without having expired: then rather the registry, or our account there, is at fault. */
const ENDS_MAX = 20;

/** A domain as it stands before what its registry says is taken over. */
export interface Seen {
  readonly domain: Domain;
  /** What has been otherwise until now, and since when. */
  readonly open: ReadonlyMap<DriftAspect, Date>;
}

export const SYNC_STATES = ['same', 'changed', 'in_question', 'ended'] as const;

/** What came of a look, and what it is about. */
export interface Synced {
  readonly state: (typeof SYNC_STATES)[number];
  readonly aspects: readonly DriftAspect[];
}

/** Acts on what a registry said about a name. Orders are never touched: what was refunded stays refunded. */
@Injectable()
export class ConcludeSync {
  private readonly logger = new Logger('reconciliation');

  constructor(
    private readonly domains: Domains,
    private readonly syncs: DomainSyncs,
    private readonly drifts: Drifts,
    private readonly orders: Orders,
    private readonly changes: Changes,
    private readonly departures: Departures,
    private readonly cases: CaseEnds,
    private readonly jobs: JobQueue,
    private readonly registries: Registries,
    private readonly news: DriftNews,
  ) {}

  /** @throws NameInProgress when something is, or was, under way for it: what the registry said may be older than that. */
  async apply(tx: Tx, seen: Seen, reading: Exclude<SyncReading, { kind: 'unanswered' }>): Promise<Synced> {
    const isBelieved = reading.kind === 'gone' && (await this.isBelieved(tx, seen, reading.why));
    // The case before the domain, as everywhere; the transaction fails when it was too early.
    if (isBelieved && reading.why.aspect === 'missing') await this.cases.gone(tx, seen.domain.itemId);
    const domain = (await this.domains.lock(tx, [seen.domain.id])).get(seen.domain.id);
    await this.refuseBusy(tx, seen.domain, domain);
    const rest = this.registries.get(seen.domain.registry).settings.syncHours * HOUR;
    await this.syncs.looked(tx, seen.domain.id, after(tx.now, reading.kind === 'gone' ? AGAIN_MS : rest));
    const now: Seen = { domain: seen.domain, open: await this.drifts.open(tx, seen.domain.id) };
    switch (reading.kind) {
      case 'ours':
        if (reading.isAskedFor && !(await this.departures.lock(tx, seen.domain.id))) await this.watch(tx, seen.domain);
        return this.compare(tx, now, reading.found);
      case 'gone':
        return isBelieved ? this.gone(tx, now, reading.why) : this.doubt(tx, now, reading.why);
      case 'unreadable':
        this.logger.warn({ event: 'domain-not-shown', domain: seen.domain.id, reason: reading.reason });
        return { state: 'same', aspects: [] };
    }
  }

  /** @throws NameInProgress */
  async refuseBusy(tx: Tx, seen: Domain, now: Domain | undefined): Promise<void> {
    const isBusy =
      !now ||
      asSeen(now) !== asSeen(seen) ||
      now.leavingSince !== null ||
      (await this.orders.openNames(tx, [now.name])).size > 0 ||
      (await this.changes.isOpen(tx, now.id));
    if (isBusy) throw new NameInProgress(`Something is under way for ${seen.name}.`, { name: seen.name });
  }

  private async compare(tx: Tx, { domain, open }: Seen, found: readonly Difference[]): Promise<Synced> {
    const aspects = found.map(({ aspect }) => aspect);
    const taken = found.filter((each) => isTaken(each));
    const left = found.filter((each) => !isTaken(each));
    for (const aspect of open.keys())
      if (!left.some((each) => each.aspect === aspect)) await this.drifts.resolve(tx, domain.id, aspect, 'over');
    for (const each of taken) {
      await this.takeOver(tx, domain, each);
      await this.drifts.add(tx, domain, each, 'taken_over');
    }
    for (const each of left) if (!open.has(each.aspect)) await this.keep(tx, domain, each);
    if (taken.length > 0) await this.news.takenOver(tx, domain, taken);
    return { state: taken.length > 0 ? 'changed' : left.length > 0 ? 'in_question' : 'same', aspects };
  }

  private async takeOver(tx: Tx, { id }: Domain, { aspect, theirs, expiresAt }: Difference): Promise<void> {
    if (expiresAt) await this.domains.setExpiry(tx, id, expiresAt);
    if (aspect === 'name_servers') await this.domains.setNameServers(tx, id, theirs === '' ? [] : theirs.split(' '));
    if (aspect === 'lock') await this.domains.setLocked(tx, id, theirs === 'on' ? tx.now : null);
  }

  /** It is told once, however long it stays so. */
  private async keep(tx: Tx, domain: Domain, found: Difference): Promise<void> {
    await this.drifts.add(tx, domain, found, null);
    this.logger.error({ event: 'domain-drifts', domain: domain.id, ...found });
    if (found.aspect === 'hold' && isToRest(domain)) await this.jobs.add(tx, [{ kind: HOLD_DOMAIN, payload: { domainId: domain.id } }]);
  }

  private async doubt(tx: Tx, seen: Seen, why: Difference): Promise<Synced> {
    if (!seen.open.has(why.aspect)) await this.keep(tx, seen.domain, why);
    return { state: 'in_question', aspects: [why.aspect] };
  }

  /** Seen before, long enough ago that no replica lags that much; and not one of far too many. */
  private async isBelieved(tx: Tx, { domain, open }: Seen, { aspect }: Difference): Promise<boolean> {
    const since = open.get(aspect);
    if (!since || since > after(tx.now, -BELIEVED_MS)) return false;
    if (hasExpired(domain, tx.now) || (await this.drifts.goneSince(tx, domain.registry, after(tx.now, -DAY))) < ENDS_MAX) return true;
    this.logger.error({ event: 'too-many-names-gone', registry: domain.registry, domain: domain.id });
    return false;
  }

  private async gone(tx: Tx, { domain, open }: Seen, why: Difference): Promise<Synced> {
    const isMissing = why.aspect === 'missing';
    for (const aspect of open.keys())
      await this.drifts.resolve(tx, domain.id, aspect, aspect === why.aspect ? (isMissing ? 'ended' : 'left') : 'over');
    if (!isMissing || !hasExpired(domain, tx.now))
      this.logger.error({ event: 'name-gone', domain: domain.id, registry: domain.registry, ...why });
    if (isMissing) await this.domains.end(tx, domain.id);
    if (isMissing) await this.news.ended(tx, domain);
    else await this.watch(tx, domain);
    return { state: 'ended', aspects: [why.aspect] };
  }

  /** Another registrar asks for it, or has it: that is seen to where names leave. */
  private watch(tx: Tx, { id }: Domain): Promise<void> {
    return this.jobs.add(tx, [{ kind: WATCH_DEPARTURE, payload: { domainId: id } }]);
  }
}

/** What a look may change: another worker may have, meanwhile. */
const asSeen = ({ expiresAt, nameServers, lockedSince, suspendedSince, unverifiedSince, itemId }: Domain): string =>
  JSON.stringify([expiresAt, nameServers, lockedSince, suspendedSince, unverifiedSince, itemId]);

const hasExpired = (domain: Domain, now: Date): boolean => !isRenewable(phaseAt(domain, ruleOf(domain.tld), now));

/** Whether the registry's word is simply taken. */
const isTaken = ({ aspect, expiresAt }: Difference): boolean =>
  aspect === 'name_servers' || aspect === 'lock' || (aspect === 'expiry' && expiresAt !== undefined);
