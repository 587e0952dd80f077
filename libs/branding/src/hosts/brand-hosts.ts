import { type Reads, type Tx, isDuplicate } from '#libs/platform';
import { HostTaken } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { type BrandHost, HOSTS_MAX, SERVED } from './brand-host';
import { brandHostTable } from './brand-host.table';
import { BrandHostNotFound } from './host-errors';

/** Where the hosts that brands want, have and had are kept. Which of them are served stands in tree's `host` as well. */
@Injectable()
export class BrandHosts {
  /** Those that a brand wants or has, the oldest first. There are no more than fit on one page. */
  of(from: Tx | Reads, nodeId: number): Promise<BrandHost[]> {
    return from.manager.find(brandHostTable, { where: { nodeId, state: Not('released') }, order: { id: 'ASC' }, take: HOSTS_MAX });
  }

  /** @throws BrandHostNotFound, also for another brand's */
  async get(from: Tx | Reads, nodeId: number, id: string): Promise<BrandHost> {
    const host = await from.manager.findOneBy(brandHostTable, { id, nodeId, state: Not('released') });
    if (!host) throw new BrandHostNotFound();
    return host;
  }

  /** It, locked until the transaction ends. @throws BrandHostNotFound */
  async lock(tx: Tx, nodeId: number, id: string): Promise<BrandHost> {
    await tx.query(`SELECT id FROM brand_host WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return this.get(tx, nodeId, id);
  }

  /** The one that has that name to itself. */
  holder(tx: Tx, name: string): Promise<BrandHost | null> {
    return tx.manager.findOneBy(brandHostTable, { claimedName: name });
  }

  /** Does another brand hold a name of another family that looks the same? */
  hasLookAlike(tx: Tx, { nodeId, skeleton, family }: Pick<BrandHost, 'nodeId' | 'skeleton' | 'family'>): Promise<boolean> {
    const where = { skeleton, family: Not(family), nodeId: Not(nodeId), claimedName: Not(IsNull()) };
    return tx.manager.existsBy(brandHostTable, where);
  }

  /** Served hosts of their owners' domains behind an id. */
  toLookAt(from: Reads, after: string, limit: number): Promise<BrandHost[]> {
    const where = { kind: 'custom' as const, state: In([...SERVED]), id: MoreThan(after) };
    return from.manager.find(brandHostTable, { where, order: { id: 'ASC' }, take: limit });
  }

  /** Writes it over what stood there, if anything. @throws HostTaken when somebody else got the name to themselves */
  async save(tx: Tx, host: BrandHost): Promise<void> {
    try {
      await tx.manager.save(brandHostTable, { ...host });
    } catch (error) {
      if (isDuplicate(error)) throw new HostTaken('That host name is in use already.', { host: host.name });
      throw error;
    }
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(brandHostTable, { id });
  }
}
