import type { Tx } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { isInForce } from './auto-provisioning';
import { AutoProvisionings } from './auto-provisionings';
import { EarlyRegistrations } from './early-registrations';
import { freePlaces } from './early-trust';

/** How many names a node may have registered before their papers are there. */
@Injectable()
export class EarlyPlaces {
  constructor(
    private readonly nodes: Nodes,
    private readonly switches: AutoProvisionings,
    private readonly registrations: EarlyRegistrations,
  ) {}

  /** Free places now; none where it is off or not allowed. The node's switch stays locked, so that a place is given once. */
  async free(tx: Tx, nodeId: number): Promise<number> {
    const way = ((await this.nodes.lineages(tx, [nodeId])).get(nodeId) ?? []).map(({ id }) => id);
    // Most nodes never switch it on: they are not made to wait for each other.
    if (!isInForce(await this.switches.of(tx, way))) return 0;
    const { isOn, isAllowed, baseLimit, allowedSince } = await this.switches.lock(tx, nodeId);
    if (!isOn || (!isAllowed && way.length > 1)) return 0;
    return freePlaces(baseLimit, await this.registrations.record(tx, nodeId, allowedSince, tx.now));
  }
}
