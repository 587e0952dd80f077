import { type Actor, mayAct } from '#libs/kernel';
import { Reads } from '#libs/platform';
import type { PriceRequest } from '#libs/pricing';
import { type FoundName, LookUpName, type LookedUpName, SearchNames } from '#libs/provisioning';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** Names with what they cost the actor's node, for those of its people who may know. */
@Injectable()
export class NameSearch {
  constructor(
    private readonly nodes: Nodes,
    private readonly reads: Reads,
    private readonly searchNames: SearchNames,
    private readonly lookUpName: LookUpName,
  ) {}

  async run(actor: Actor, names: readonly string[]): Promise<FoundName[]> {
    return this.searchNames.run(names, await this.buyer(actor));
  }

  /** @throws DomainNameInvalid */
  async lookUp(actor: Actor, name: string): Promise<LookedUpName> {
    return this.lookUpName.run(name, await this.buyer(actor));
  }

  private async buyer(actor: Actor): Promise<PriceRequest['lineage'] | null> {
    if (!mayAct(actor, 'money:see')) return null;
    return (await this.nodes.lineages(this.reads, [actor.nodeId])).get(actor.nodeId)!;
  }
}
