import { Clock } from '#libs/kernel';
import type { Reads, Tx } from '#libs/platform';
import { Brands, Nodes, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BrandImages } from '../images/brand-images';
import { LegalTexts } from '../legal/legal-texts';
import { type BrandProfile, DEFAULT_COLOURS, type WholeBrand, defaultProfile } from './brand-profile';
import { brandProfileTable } from './brand-profile.table';

/** Where profiles of brands are kept. */
@Injectable()
export class BrandProfiles {
  constructor(
    private readonly brands: Brands,
    private readonly nodes: Nodes,
    private readonly images: BrandImages,
    private readonly legalTexts: LegalTexts,
    private readonly clock: Clock,
  ) {}

  /** What a node has said, or what holds while it has said nothing. */
  async of(from: Tx | Reads, nodeId: number): Promise<BrandProfile> {
    const row = await from.manager.findOneBy(brandProfileTable, { nodeId });
    return { ...defaultProfile(nodeId), ...row?.profile };
  }

  /**
   * Where a name goes that this node registers: the servers that its seller's brand names. Never those of a brand further up, which
   * everybody could read in the DNS, and which customers of this brand know nothing of.
   */
  async nameServersFor(from: Tx | Reads, nodeId: number): Promise<readonly string[]> {
    const seller = parentId(await this.nodes.get(from, nodeId)) ?? nodeId;
    return (await this.of(from, seller)).nameServers;
  }

  /** A node's own brand with everything about it; of one that has none, what it could begin with. */
  async whole(from: Tx | Reads, nodeId: number): Promise<WholeBrand> {
    const [own, { colours, ...profile }] = [await this.brands.own(from, nodeId), await this.of(from, nodeId)];
    const { name } = own ?? (await this.nodes.get(from, nodeId));
    return {
      ...profile,
      name,
      supportEmail: own?.supportEmail ?? null,
      locale: own?.locale ?? 'id',
      legalTexts: await this.legalTexts.allInForce(from, nodeId, this.clock.now()),
      images: await this.images.of(from, nodeId),
      colours: { ...colours, primary: own?.colour ?? DEFAULT_COLOURS.primary },
    };
  }

  /** Writes a node's profile over what stood there. */
  async put(tx: Tx, { nodeId, ...profile }: BrandProfile): Promise<void> {
    await tx.manager.upsert(brandProfileTable, { nodeId, profile }, ['nodeId']);
  }
}
