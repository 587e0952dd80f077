import { Injectable } from '@nestjs/common';
import { PORTAL_REALM } from '../people/person';
import { type Realm, Realms } from './realms';

/** The portal is one place for the operator and all resellers, whatever host name it is reached by. */
@Injectable()
export class PortalRealm extends Realms {
  async of(): Promise<Realm> {
    return { realm: PORTAL_REALM, audience: 'portal', brandNodeId: null };
  }
}
