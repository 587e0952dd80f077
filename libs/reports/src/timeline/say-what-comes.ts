import { CaseReads } from '#libs/documents';
import { DomainReads, type DomainRow } from '#libs/domains';
import { type Actor, Clock, DomainName, type Money, mayAct } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { type Charge, PriceBook, tierOf } from '#libs/pricing';
import { DepartureReads, partsOf, together } from '#libs/provisioning';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Coming, coming } from './coming';

/** What comes next, with what it costs whoever looks and what its customer pays to it; null for those who may not see money. */
export interface PricedComing extends Coming {
  readonly paid: Money | null;
  readonly earned: Money | null;
}

const YEARS = 1;

/** What happens next to a domain, when, what it costs at the level of whoever looks, and who has to act. */
@Injectable()
export class SayWhatComes {
  constructor(
    private readonly reads: Reads,
    private readonly domains: DomainReads,
    private readonly cases: CaseReads,
    private readonly departures: DepartureReads,
    private readonly nodes: Nodes,
    private readonly prices: PriceBook,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainNotFound unless the actor's node owns it or sold it */
  async run(actor: Actor, domainId: string): Promise<PricedComing[]> {
    const domain = await this.domains.get(domainId, actor.nodeId);
    const papers = (await this.cases.ofSubjects([domain.itemId])).get(domain.itemId);
    const goesAt = await this.departures.goesAt(domain.id);
    const seesMoney = domain.ownerId === actor.nodeId || mayAct(actor, 'money:see');
    return Promise.all(
      coming(domain, papers?.theCase ?? null, goesAt).map(async (step) => {
        const charges = seesMoney && step.buy ? await this.charges(domain, step.buy) : [];
        const total = (side: 'buyerId' | 'sellerId') => charges.find((charge) => charge[side] === actor.nodeId)?.total ?? null;
        return { ...step, paid: total('buyerId'), earned: total('sellerId') };
      }),
    );
  }

  /** What each level would pay today; nothing where it is not for sale. */
  private async charges({ ownerId, name, tld }: DomainRow, action: 'renew' | 'restore'): Promise<readonly Charge[]> {
    const lineage = (await this.nodes.lineages(this.reads, [ownerId])).get(ownerId)!;
    const request = { lineage, product: { tld, tier: tierOf(tld, DomainName.parse(name).label), action, years: YEARS } };
    const [charged] = together([request], await this.prices.charges(this.reads, partsOf(request), this.clock.now()));
    return !charged || charged instanceof Error ? [] : charged;
  }
}
