import { type Domain, Domains, KEEP_SIGNERS } from '#libs/domains';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Failure } from '../order-item';
import { WantVerification } from '../verifications/want-verification';
import { ChangeNews } from './change-news';
import { Changes } from './changes';
import { BY_HOUSE, type DomainChange } from './domain-change';

/** Ends a change, once: the caller has locked it and found it under way. */
@Injectable()
export class SettleChange {
  constructor(
    private readonly changes: Changes,
    private readonly domains: Domains,
    private readonly verification: WantVerification,
    private readonly news: ChangeNews,
    private readonly jobs: JobQueue,
  ) {}

  /** The domain is at its registry as it was to be: so it is here. @returns true: it has ended. */
  async done(tx: Tx, change: DomainChange): Promise<boolean> {
    const { domainId, wanted, authInfo, failure } = change;
    const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
    if (failure || !domain) return this.end(tx, change, failure ?? GONE);
    const { nameServers, isLocked, registrant } = wanted;
    if (nameServers) {
      await this.domains.setNameServers(
        tx,
        domainId,
        nameServers.map(({ name }) => name),
      );
      // They may be ours now, and the zone signed already.
      await this.jobs.add(tx, [{ kind: KEEP_SIGNERS, payload: { domainId } }]);
    }
    if (isLocked !== undefined) await this.domains.setLocked(tx, domainId, isLocked ? (domain.lockedSince ?? tx.now) : null);
    if (registrant !== undefined) {
      await this.domains.setRegistrant(tx, domainId, registrant);
      await this.verification.forDomain(tx, domainId);
    }
    if (authInfo !== null) await this.domains.setAuthInfo(tx, domainId, authInfo);
    await this.changes.end(tx, change, null);
    await this.news.done(tx, domain, change);
    return true;
  }

  /** It will not be as wanted. @returns whether it has ended: a locked domain may have been opened for it, and is closed first. */
  async refused(tx: Tx, change: DomainChange, failure: Failure): Promise<boolean> {
    const { domainId, kind } = change;
    const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
    const isOurs = domain && failure.code !== GONE.code;
    const mayBeOpen = isOurs && domain.lockedSince && kind !== 'lock' && change.failure === null;
    if (!mayBeOpen) return this.end(tx, change, change.failure ?? failure, isOurs && isLeftOpen(domain, change) ? domain : undefined);
    await this.changes.fail(tx, change, failure);
    return false;
  }

  /** The domain is ours no longer. */
  async ended(tx: Tx, change: DomainChange): Promise<void> {
    await this.end(tx, change, change.failure ?? GONE);
  }

  private async end(tx: Tx, change: DomainChange, failure: Failure, leftOpen?: Domain): Promise<boolean> {
    await this.changes.end(tx, change, failure);
    await this.news.refused(tx, change, failure, leftOpen);
    return true;
  }
}

/** A lock that nobody asked for by hand is not there, or one that was opened for a change was not closed again: nobody is looking at it. */
const isLeftOpen = ({ lockedSince }: Domain, { kind, askedBy, failure }: DomainChange): boolean =>
  kind === 'lock' ? askedBy === BY_HOUSE : failure !== null && lockedSince !== null;

const GONE: Failure = { code: 'domain-gone', message: 'The domain is not ours any more.' };
