import { DomainError } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { Reads } from '#libs/platform';
import { Nodes, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';

export class NoDeposit extends DomainError {
  readonly fault = 'missing';
  readonly code = 'no-deposit';
}

/** Finds the deposit that a node has with its parent. */
@Injectable()
export class OwnDeposit {
  constructor(
    private readonly nodes: Nodes,
    private readonly reads: Reads,
  ) {}

  /** @returns the name of the ledger's account @throws NoDeposit for the operator, who has no parent */
  async of(nodeId: number): Promise<string> {
    const parent = parentId(await this.nodes.get(this.reads, nodeId));
    if (parent === null) throw new NoDeposit('The operator buys from nobody here, so it has no deposit.');
    return depositOf(nodeId, parent);
  }
}
