import { type Actor, mayAct } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { type FoundName, SearchNames } from '#libs/provisioning';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** Names with what they cost the actor's node, for those of its people who may know. */
@Injectable()
export class NameSearch {
  constructor(
    private readonly nodes: Nodes,
    private readonly reads: Reads,
    private readonly searchNames: SearchNames,
  ) {}

  async run(actor: Actor, names: readonly string[]): Promise<FoundName[]> {
    const { nodeId } = actor;
    const lineages = await this.nodes.lineages(this.reads, [nodeId]);
    return this.searchNames.run(names, mayAct(actor, 'money:see') ? lineages.get(nodeId)! : null);
  }
}
