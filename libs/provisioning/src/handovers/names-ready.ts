import { VerificationCases } from '#libs/documents';
import type { Domain } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Changes } from '../changes/changes';
import { Departures } from '../departures/departures';
import { Orders } from '../orders';
import { OwnerChanges } from '../owner-changes/owner-changes';
import { NamesNotReady } from './handover';
import { type StandingOfName, handoverObstacle } from './handover-obstacle';

/** Looks at whether names can go from one account to another. */
@Injectable()
export class NamesReady {
  constructor(
    private readonly orders: Orders,
    private readonly changes: Changes,
    private readonly ownerChanges: OwnerChanges,
    private readonly departures: Departures,
    private readonly cases: VerificationCases,
  ) {}

  /** The caller has locked the domains, as whoever orders or changes something does. @throws NamesNotReady with a line for each that cannot */
  async assert(tx: Tx, domains: readonly Domain[], promised: ReadonlySet<string>): Promise<void> {
    const busy = await this.orders.openNames(
      tx,
      domains.map(({ name }) => name),
    );
    const cases = await this.cases.ofSubjects(
      tx,
      domains.map(({ itemId }) => itemId),
    );
    const ids = domains.map(({ id }) => id);
    const changing = new Set([...(await this.changes.openOf(tx, ids)), ...(await this.ownerChanges.openOf(tx, ids))]);
    const askedFor = await this.departures.openOf(tx, ids);
    const errors = domains.flatMap((domain, i) => {
      const paper = cases.get(domain.itemId)?.state;
      const standing: StandingOfName = {
        isOrdered: busy.has(domain.name),
        isChanging: changing.has(domain.id),
        isAskedFor: askedFor.has(domain.id),
        hasOpenPapers: paper === 'missing' || paper === 'in_review',
        isPromised: promised.has(domain.id),
      };
      const obstacle = handoverObstacle(domain, standing, tx.now);
      return obstacle ? [{ pointer: `/domains/${i}`, ...obstacle }] : [];
    });
    if (errors.length > 0) throw new NamesNotReady(errors[0]!.message, { errors });
  }
}
