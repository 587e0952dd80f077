import { Clock, SECOND, after } from '#libs/kernel';
import { Reads, Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { HostUnknown, hostName } from '../brands/brand';
import { Brands } from '../brands/brands';
import { type Addressed, type Realm, Realms } from './realms';

/** A host that is taken away stops being served after this long at the latest. */
const REMEMBERED_MS = 5 * SECOND;
const REMEMBERED_MAX = 1_000;

/**
 * White label: the Host header, and nothing else a client can send, says whose customers these are. Hosts that are not
 * served are not remembered, so nobody can fill the memory with names.
 */
@Injectable()
export class HostRealm extends Realms {
  private readonly remembered = new Map<string, { readonly realm: Realm; readonly until: Date }>();

  constructor(
    private readonly brands: Brands,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** @throws HostUnknown */
  async of({ headers }: Addressed): Promise<Realm> {
    const name = hostName(headers.host);
    const now = this.clock.now();
    const known = this.remembered.get(name);
    if (known && now < known.until) return known.realm;
    this.remembered.delete(name);
    const { nodeId } = await this.brands.byHost(this.reads, name);
    const realm: Realm = { realm: nodeId, audience: `customer:${nodeId}`, brandNodeId: nodeId };
    if (this.remembered.size >= REMEMBERED_MAX) this.remembered.clear();
    this.remembered.set(name, { realm, until: after(now, REMEMBERED_MS) });
    return realm;
  }

  /** The brand's own pages: those under its verified hosts, as SHOP_URL says they are reached. Another brand's are not. */
  async admits(origin: string, request: Addressed): Promise<boolean> {
    const host = URL.canParse(origin) ? new URL(origin).hostname : '';
    if (host === '' || origin !== new URL(this.settings.shopUrl.replace('{host}', host)).origin) return false;
    try {
      const [page, api] = await Promise.all([this.of({ headers: { host } }), this.of(request)]);
      return page.realm === api.realm;
    } catch (error) {
      if (error instanceof HostUnknown) return false;
      throw error;
    }
  }
}
