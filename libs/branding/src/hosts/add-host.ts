import { randomBytes } from 'node:crypto';
import { type Actor, newId } from '#libs/kernel';
import { Settings, type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, Brands, HostTaken } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type BrandHost, HOSTS_MAX } from './brand-host';
import { BrandHosts } from './brand-hosts';
import { FreeName } from './free-name';
import { BrandMissing, HostRefused, TooManyHosts } from './host-errors';
import { platformNames } from './platform-names';
import { type ReadHost, readOwnName, readWord } from './read-host';

const TOKEN_BYTES = 24;

/** A word below the platform's name, or a whole name of one's own. */
export type HostWish = { readonly word: string } | { readonly name: string };

/** A brand wants to be found under a host name. */
@Injectable()
export class AddHost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly brands: Brands,
    private readonly hosts: BrandHosts,
    private readonly freeName: FreeName,
    private readonly audit: AuditLog,
  ) {}

  /**
   * One below the platform's name is served at once; one of an own domain when the DNS proves that it is.
   * @throws HostRefused, HostTaken, HostQuarantined, TooManyHosts, BrandMissing
   */
  async run(actor: Actor, wish: HostWish): Promise<BrandHost> {
    const names = platformNames(this.settings);
    const read = 'word' in wish ? readWord(wish.word, names) : readOwnName(wish.name, names);
    return this.work.run(async (tx) => {
      const { nodeId } = actor;
      if (!(await this.brands.own(tx, nodeId))) throw new BrandMissing();
      await this.expectFree(tx, nodeId, read);
      const host = newHost(nodeId, read, tx.now);
      await this.hosts.save(tx, host);
      if (host.state === 'active') await this.brands.addHost(tx, { name: host.name, nodeId, verifiedAt: tx.now });
      await this.audit.add(tx, [{ nodeId, action: 'host.added', by: actor, object: host.id, after: { name: host.name } }]);
      return host;
    });
  }

  private async expectFree(tx: Tx, nodeId: number, read: ReadHost): Promise<void> {
    const own = await this.hosts.of(tx, nodeId);
    if (own.length >= HOSTS_MAX) throw new TooManyHosts();
    if (own.some(({ name }) => name === read.name)) throw new HostTaken('That host name is in use already.', { host: read.name });
    await this.freeName.run(tx, { ...read, nodeId });
    if (await this.hosts.hasLookAlike(tx, { ...read, nodeId }))
      throw new HostRefused('look-alike', read.kind === 'platform' ? '/word' : '/name');
  }
}

const newHost = (nodeId: number, read: ReadHost, now: Date): BrandHost => ({
  ...read,
  id: newId('hst', now),
  nodeId,
  state: read.kind === 'platform' ? 'active' : 'pending',
  claimedName: read.kind === 'platform' ? read.name : null,
  token: randomBytes(TOKEN_BYTES).toString('base64url'),
  finding: null,
  checkedAt: null,
  failures: 0,
  failingSince: null,
  createdAt: now,
  releasedAt: null,
});
