import { type Reads, type Tx, isDuplicate } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Node } from '../nodes/node';
import { lineage } from '../nodes/node';
import { nearest } from '../nodes/ways-to-look';
import { type Brand, type BrandWish, type Host, HostTaken, HostUnknown, hostName } from './brand';
import { brandTable } from './brand.table';
import { hostTable } from './host.table';

/** Where brands and their host names are kept. */
@Injectable()
export class Brands {
  /** The brand behind a Host header. Only verified hosts count. @throws HostUnknown */
  async byHost(from: Tx | Reads, header: string | undefined): Promise<Brand> {
    const name = hostName(header);
    const host = await from.manager.findOneBy(hostTable, { name, verifiedAt: Not(IsNull()) });
    const brand = host && (await from.manager.findOneBy(brandTable, { nodeId: host.nodeId }));
    if (!brand) throw new HostUnknown('This server does not serve that host.');
    return brand;
  }

  /** The node's own brand, or that of its first ancestor that has one. */
  async nearest(from: Tx | Reads, node: Pick<Node, 'path'>): Promise<Brand | null> {
    const brands = await from.manager.findBy(brandTable, { nodeId: In(lineage(node)) });
    return nearest(node, new Map(brands.map((brand) => [brand.nodeId, brand]))) ?? null;
  }

  /** The node's own brand. */
  own(from: Tx | Reads, nodeId: number): Promise<Brand | null> {
    return from.manager.findOneBy(brandTable, { nodeId });
  }

  /** The host names of one brand, verified or not. */
  hosts(from: Tx | Reads, nodeId: number): Promise<Host[]> {
    return from.manager.find(hostTable, { where: { nodeId }, order: { name: 'ASC' } });
  }

  /** The host that links to a brand's customers lead to; null while it has none that is verified. */
  async primaryHost(from: Tx | Reads, nodeId: number): Promise<string | null> {
    const where = { nodeId, verifiedAt: Not(IsNull()) };
    const served = await from.manager.find(hostTable, { where, order: { verifiedAt: 'ASC', name: 'ASC' } });
    const chosen = (await this.own(from, nodeId))?.primaryHost;
    return (served.find(({ name }) => name === chosen) ?? served[0])?.name ?? null;
  }

  /** Writes a node's brand over what stood there. */
  async put(tx: Tx, brand: BrandWish): Promise<void> {
    await tx.manager.upsert(brandTable, brand, ['nodeId']);
  }

  /** The host is served no longer, from a few seconds from now on at the latest. */
  async removeHost(tx: Tx, name: string, nodeId: number): Promise<void> {
    await tx.manager.delete(hostTable, { name, nodeId });
  }

  /** @throws HostTaken when the name is some brand's already. */
  async addHost(tx: Tx, host: Host): Promise<void> {
    try {
      await tx.manager.insert(hostTable, { ...host, name: hostName(host.name) });
    } catch (error) {
      if (isDuplicate(error)) throw new HostTaken('That host name is in use already.', { host: host.name });
      throw error;
    }
  }
}
