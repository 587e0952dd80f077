import { BrandProfiles } from '#libs/branding';
import type { Domain } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { toNameServers } from './ask-for-change';
import { BeginChange } from './begin-change';
import { isInside } from './name-server';

/**
 * A name that is new here is sent to the name servers of the brand that it was bought under. That is a change of its own, asked for by
 * nobody: a registry that refuses it has registered the name nevertheless.
 */
@Injectable()
export class NameServersByDefault {
  constructor(
    private readonly brands: BrandProfiles,
    private readonly begin: BeginChange,
  ) {}

  /** The domain has just been registered in this transaction: nothing else is under way for it. */
  async apply(tx: Tx, domain: Domain): Promise<void> {
    // Nobody knows addresses of hosts inside a name that did not exist until now.
    const hosts = (await this.brands.nameServersFor(tx, domain.ownerId)).filter((host) => !isInside(host, domain.name));
    if (hosts.length === 0) return;
    const wish = toNameServers(hosts.map((name) => ({ name, addresses: [] })))(domain);
    await this.begin.run(tx, domain, wish, null);
  }
}
