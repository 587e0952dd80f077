import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PORTAL_REALM } from '../people/person';
import { type Realm, Realms } from './realms';

/** The portal is one place for the operator and all resellers, whatever host name it is reached by. */
@Injectable()
export class PortalRealm extends Realms {
  private readonly origins: ReadonlySet<string>;

  constructor(settings: Settings) {
    super();
    this.origins = new Set(settings.portalOrigins.split(',').filter(Boolean));
  }

  async of(): Promise<Realm> {
    return { realm: PORTAL_REALM, audience: 'portal', brandNodeId: null };
  }

  async admits(origin: string): Promise<boolean> {
    return this.origins.has(origin);
  }
}
