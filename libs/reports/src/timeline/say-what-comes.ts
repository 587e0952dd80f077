import { CaseReads } from '#libs/documents';
import { DomainReads } from '#libs/domains';
import { type Actor, type Money, mayAct } from '#libs/kernel';
import { DepartureReads } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';
import { type Coming, coming } from './coming';
import { NextCharges } from './next-charges';

/** What comes next, with what it costs whoever looks and what its customer pays to it; null for those who may not see money. */
export interface PricedComing extends Coming {
  readonly paid: Money | null;
  readonly earned: Money | null;
}

/** What happens next to a domain, when, what it costs at the level of whoever looks, and who has to act. */
@Injectable()
export class SayWhatComes {
  constructor(
    private readonly domains: DomainReads,
    private readonly cases: CaseReads,
    private readonly departures: DepartureReads,
    private readonly charges: NextCharges,
  ) {}

  /** @throws DomainNotFound unless the actor's node owns it or sold it */
  async run(actor: Actor, domainId: string): Promise<PricedComing[]> {
    const domain = await this.domains.get(domainId, actor.nodeId);
    const papers = (await this.cases.ofSubjects([domain.itemId])).get(domain.itemId);
    const goesAt = await this.departures.goesAt(domain.id);
    const seesMoney = domain.ownerId === actor.nodeId || mayAct(actor, 'money:see');
    const steps = coming(domain, papers?.theCase ?? null, goesAt);
    const bought = steps.flatMap((step) => (seesMoney && step.buy ? [{ step, domain, buy: step.buy }] : []));
    const charges = await this.charges.of(bought);
    return steps.map((step) => {
      const priced = charges[bought.findIndex((each) => each.step === step)];
      const total = (side: 'buyerId' | 'sellerId') => priced?.find((charge) => charge[side] === actor.nodeId)?.total ?? null;
      return { ...step, paid: total('buyerId'), earned: total('sellerId') };
    });
  }
}
