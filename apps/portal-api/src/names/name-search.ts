import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { type FoundName, SearchNames } from '#libs/provisioning';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { HANDLE_MONEY } from '../who-may';

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
    return this.searchNames.run(names, HANDLE_MONEY.includes(role) ? lineages.get(nodeId)! : null);
  }
}
