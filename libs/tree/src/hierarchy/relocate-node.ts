import { Settings, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Impersonations } from '../impersonation/impersonations';
import { ApplicationNotActive } from '../login/standing';
import { NodeNotFound, pathUnder } from '../nodes/node';
import { type HeldWays, Nodes, limitsOn } from '../nodes/nodes';
import { CustomersStay, type Destination, MoveTargetNotFound, type Relocation, refuseRelocation } from './relocation';
import { Subtrees } from './subtrees';

/**
 * Hangs a reseller with everybody below it under another node: the tree's part of a move. What the old parent decided
 * about it ends, but for a suspension, which the new parent may lift.
 */
@Injectable()
export class RelocateNode {
  constructor(
    private readonly nodes: Nodes,
    private readonly subtrees: Subtrees,
    private readonly impersonations: Impersonations,
    private readonly settings: Settings,
  ) {}

  /**
   * The edge above the node is locked first, then both ways up are held: until the transaction ends nobody is born, sells,
   * moves or is suspended along them.
   * @throws NodeNotFound, CustomersStay, ApplicationNotActive, MoveTargetNotFound and what refuseRelocation throws
   */
  async apply(tx: Tx, nodeId: number, toId: number): Promise<Relocation> {
    const edge = await this.nodes.lockEdgeAbove(tx, nodeId);
    const held = await this.hold(tx, nodeId, toId);
    const way = held.lineages.get(nodeId)!;
    const [from, node] = [way.at(-2)!, way.at(-1)!];
    const to = held.lineages.get(toId)!.at(-1)!;
    if (node.kind === 'customer') throw new CustomersStay();
    if (edge.state === 'applicant') throw new ApplicationNotActive(nodeId);
    refuseRelocation(node, await this.subtrees.levels(tx, node), destination(held, toId), this.settings.treeDepthMax);
    await this.subtrees.rehang(tx, node, to);
    await this.nodes.rehang(tx, nodeId, toId);
    await this.impersonations.end(tx, nodeId, from.id);
    return { node: { ...node, path: pathUnder(to, nodeId) }, from, to };
  }

  private async hold(tx: Tx, nodeId: number, toId: number): Promise<HeldWays> {
    try {
      return await this.nodes.hold(tx, [nodeId, toId]);
    } catch (error) {
      // The node itself is there: its edge is locked.
      throw error instanceof NodeNotFound ? new MoveTargetNotFound() : error;
    }
  }
}

/** The root has no edge above it, and is always open. */
function destination({ lineages, edges }: HeldWays, id: number): Destination {
  const way = lineages.get(id)!;
  return { way, states: way.map((each) => edges.get(each.id)?.state ?? 'active'), limits: limitsOn(way, edges) };
}
