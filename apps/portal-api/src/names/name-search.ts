import { type Actor, may } from '#libs/kernel';
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

  async run({ nodeId, role }: Actor, names: readonly string[]): Promise<FoundName[]> {
    const lineages = await this.nodes.lineages(this.reads, [nodeId]);
    return this.searchNames.run(names, may(role, 'money:see') ? lineages.get(nodeId)! : null);
  }
}
