import { Domains } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { isOfDomain } from './order-item';
import { Orders } from './orders';
import type { KnownOfWanted, Wanted } from './refusal-of';

/** What has to be known about names and those who want them before anybody says whether they can have them. */
@Injectable()
export class OrderFacts {
  constructor(
    private readonly nodes: Nodes,
    private readonly domains: Domains,
    private readonly orders: Orders,
  ) {}

  /** A few queries for any number of them. */
  async of(tx: Tx, wanted: readonly Wanted[]): Promise<KnownOfWanted> {
    const names = wanted.flatMap(({ items }) => items.map(({ name }) => name));
    // Held first, as moves do: nobody moves a part of the tree while an order is being priced and its money set aside along the way up.
    const { lineages, edges } = await this.nodes.hold(tx, [...new Set(wanted.map(({ buyerId }) => buyerId))]);
    // Locked before any order is read: what a renewal that has just ended changed is seen whole.
    const ids = wanted.flatMap(({ items }) => items.filter(isOfDomain).map(({ domainId }) => domainId));
    const domains = await this.domains.lock(tx, ids);
    return {
      now: tx.now,
      domains,
      lineages,
      suspended: new Set([...edges].filter(([, { state }]) => state === 'suspended').map(([id]) => id)),
      busyNames: await this.orders.openNames(tx, names),
      unpaidNames: await this.orders.unpaidNames(tx, names),
      liveNames: await this.domains.live(tx, names),
    };
  }
}
