import { type Domain, Domains, isYearGivenBack } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { Changes } from '../changes/changes';
import { Orders } from '../orders';
import { BeginDeletion } from './begin-deletion';
import { type Unrenewed, UnrenewedNames } from './unrenewed-names';

/** How many are looked up at once. */
const PAGE = 200;
const TERMS = { cause: 'expired', askedBy: 'expired', reason: 'It was not renewed.', refundPercent: 0, isAbsorbed: false } as const;

/**
 * Has names deleted at their registries that nobody has renewed, before those keep what they charged for the year they added by
 * themselves. The names can be restored from then on. Never while anything is ordered for a name, whoever pays for it.
 */
@Injectable()
export class GiveBackUnrenewed {
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly names: UnrenewedNames,
    private readonly domains: Domains,
    private readonly orders: Orders,
    private readonly changes: Changes,
    private readonly begin: BeginDeletion,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    let last: Unrenewed | undefined;
    for (;;) {
      const page = await this.names.page(this.clock.now(), PAGE, last);
      for (const name of page) if (isYearGivenBack(name, this.clock.now())) await this.one(name.id);
      if (page.length < PAGE) return;
      last = page.at(-1);
    }
  }

  /** One that breaks keeps no other waiting; the next look tries it again. */
  private async one(domainId: string): Promise<void> {
    try {
      await this.work.run(async (tx) => {
        // Whoever orders something for it locks it too: one of the two comes first, and the other sees it.
        const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
        if (domain && (await this.mayGo(tx, domain))) await this.begin.apply(tx, domain, TERMS, null);
      });
    } catch (error) {
      this.logger.error({ event: 'unrenewed-name-not-given-back', domain: domainId, reason: String(error) });
    }
  }

  private async mayGo(tx: Tx, domain: Domain): Promise<boolean> {
    if (domain.leavingSince || !isYearGivenBack(domain, tx.now)) return false;
    const isBusy = (await this.orders.openNames(tx, [domain.name])).size > 0 || (await this.changes.isOpen(tx, domain.id));
    if (isBusy) this.logger.warn({ event: 'unrenewed-name-waits', domain: domain.id });
    return !isBusy;
  }
}
