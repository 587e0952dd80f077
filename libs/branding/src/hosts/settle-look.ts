import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, Brands, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { afterLook } from './after-look';
import { type BrandHost, type Finding, switchedOffAt } from './brand-host';
import { BrandHosts } from './brand-hosts';
import { FreeName } from './free-name';

const ACTIONS = { activated: 'host.activated', failing: 'host.failing', disabled: 'host.disabled' } as const;

/** Writes down what a look at the DNS found, and serves the host or no longer. */
@Injectable()
export class SettleLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: Brands,
    private readonly hosts: BrandHosts,
    private readonly freeName: FreeName,
    private readonly letters: OwnerLetters,
    private readonly audit: AuditLog,
  ) {}

  /** `by` is null when nobody asked for the look. @throws BrandHostNotFound, HostTaken, HostQuarantined when the name is another brand's */
  run(by: Actor | null, { id, nodeId, state }: BrandHost, finding: Finding): Promise<BrandHost> {
    return this.work.run(async (tx) => {
      const standing = await this.hosts.lock(tx, nodeId, id);
      // What was asked of the DNS depends on the state it was in.
      if (standing.state !== state) return standing;
      const { host, news } = afterLook(standing, finding, tx.now);
      if (news === 'activated') await this.freeName.run(tx, host);
      await this.hosts.save(tx, host);
      if (news === 'activated') await this.brands.addHost(tx, { name: host.name, nodeId, verifiedAt: tx.now });
      if (news === 'disabled') await this.brands.removeHost(tx, host.name, nodeId);
      if (news) await this.audit.add(tx, [{ nodeId, action: ACTIONS[news], by, object: id, after: { name: host.name } }]);
      if (news === 'failing' || news === 'disabled') await this.tell(tx, host, news);
      return host;
    });
  }

  private tell(tx: Tx, host: BrandHost, news: 'failing' | 'disabled'): Promise<void> {
    const facts = { host: host.name };
    if (news === 'disabled') return this.letters.post(tx, host.nodeId, 'host-disabled', facts);
    return this.letters.post(tx, host.nodeId, 'host-failing', { ...facts, until: (switchedOffAt(host) ?? tx.now).toISOString() });
  }
}
