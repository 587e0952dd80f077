import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { NodeNotFound, Nodes, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type AutoProvisioning, isAllowedAllTheWay, isInForce } from './auto-provisioning';
import { AutoProvisionings } from './auto-provisionings';
import { EarlyRegistrations } from './early-registrations';
import { type EarlyRecord, earlyLimit, freePlaces } from './early-trust';

/** A node's switch, whether it is in force, and what it has earned. */
export interface AutoProvisioningState extends AutoProvisioning, EarlyRecord {
  /** Every level on the way up allows it. */
  readonly isAllowedAbove: boolean;
  readonly isInForce: boolean;
  readonly limit: number;
  readonly free: number;
}

/** What nodes see of their own switch, and of those of the resellers directly below them. */
@Injectable()
export class GetAutoProvisioning {
  constructor(
    private readonly nodes: Nodes,
    private readonly switches: AutoProvisionings,
    private readonly registrations: EarlyRegistrations,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  own({ nodeId }: Actor): Promise<AutoProvisioningState> {
    return this.stateOf(nodeId);
  }

  /** @throws NodeNotFound unless it is a reseller directly below */
  async child({ nodeId }: Actor, childId: number): Promise<AutoProvisioningState> {
    const child = await this.nodes.get(this.reads, childId);
    if (parentId(child) !== nodeId || child.kind !== 'reseller') throw new NodeNotFound();
    return this.stateOf(childId);
  }

  private async stateOf(nodeId: number): Promise<AutoProvisioningState> {
    const way = (await this.nodes.lineages(this.reads, [nodeId])).get(nodeId)!;
    const switches = await this.switches.of(
      this.reads,
      way.map(({ id }) => id),
    );
    const own = switches.at(-1)!;
    const record = await this.registrations.record(this.reads, nodeId, own.allowedSince, this.clock.now());
    const isOpen = isInForce(switches);
    return {
      ...own,
      ...record,
      isAllowedAbove: isAllowedAllTheWay(switches),
      isInForce: isOpen,
      limit: earlyLimit(own.baseLimit, record),
      free: isOpen ? freePlaces(own.baseLimit, record) : 0,
    };
  }
}
