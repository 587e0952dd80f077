import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { type Node, Nodes, OPERATOR_ID, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Sighting } from '../sightings/sighting';
import { Sightings, type SightingsWish } from '../sightings/sightings';

/** From where somebody looked, seen from whose paper it is. */
export const LEVELS = ['own', 'seller', 'registrar', 'above'] as const;
export type Level = (typeof LEVELS)[number];

/** A sighting as the owner of the paper may see it. */
export interface PlacedSighting extends Sighting {
  readonly level: Level;
  /** Its name; null of accounts that the owner does not deal with. */
  readonly account: string | null;
}

/** Who looked at what a node has handed in. Nobody learns who stands above those they buy from. */
@Injectable()
export class ListSightings {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly sightings: Sightings,
  ) {}

  /** The newest first. */
  async run({ nodeId }: Actor, wish: SightingsWish): Promise<PlacedSighting[]> {
    const own = await this.nodes.get(this.reads, nodeId);
    const above = parentId(own);
    const seller = above === null ? null : await this.nodes.get(this.reads, above);
    return (await this.sightings.of(nodeId, wish)).map((sighting) => ({ ...sighting, ...placed(sighting.nodeId, own, seller) }));
  }
}

function placed(viewer: number, own: Node, seller: Node | null): Pick<PlacedSighting, 'level' | 'account'> {
  if (viewer === own.id) return { level: 'own', account: own.name };
  if (viewer === seller?.id) return { level: 'seller', account: seller.name };
  return { level: viewer === OPERATOR_ID ? 'registrar' : 'above', account: null };
}
