import { type Role, newId } from '#libs/kernel';
import { insertRows, type Tx } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { JwtService } from '@nestjs/jwt';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';
import type { ObjectKind } from './oracle';
import type { Tenant } from './tenant-tree';

export interface Caller {
  readonly tenant: Tenant;
  readonly role: Role;
  readonly personId: string;
  readonly sessionId: string;
  readonly audience: string;
}

const ROLES: readonly Role[] = ['owner', 'admin', 'billing', 'support'];
const FAR = '2099-01-01 00:00:00.000';

/**
 * The demo's tree with a sibling for the sub-reseller and one for its customer, an object of every kind for everybody
 * who can have one, a person for every role at every tenant, and in every free text the mark of the tenant it belongs to.
 */
export class MatrixWorld {
  readonly tenants = new Map<number, Tenant>();
  readonly callers: Caller[] = [];
  readonly suspended = new Set<number>();
  readonly objects = new Map<ObjectKind, Map<number, string>>();
  private readonly jwt: JwtService;

  private constructor(readonly world: World) {
    this.jwt = new JwtService({ secret: world.settings.accessTokenSecret() });
  }

  static async start(): Promise<MatrixWorld> {
    const made = new MatrixWorld(await World.start({ tlds: ['id', 'com'] }));
    await made.trade();
    await made.world.database.work.run((tx) => made.people(tx, made.world.clock.now()));
    await made.restore();
    return made;
  }

  /** Everybody who logged out is logged in again. */
  async revive(): Promise<void> {
    await this.world.database.work.run((tx) => tx.query('UPDATE login_session SET revoked_at = NULL, revoked_for = NULL'));
  }

  /** The names hold their marks, and the siblings, who own no orders, are shut out; nobody else is. */
  async restore(): Promise<void> {
    const cast = new Set(Object.values(this.world.cast).map(({ nodeId }) => nodeId));
    const siblings = [...this.tenants.keys()].filter((each) => !cast.has(each));
    for (const id of siblings) this.suspended.add(id);
    const state = `CASE WHEN child_id IN (${siblings.join(', ')}) THEN 'suspended' ELSE 'active' END`;
    await this.world.database.work.run((tx) => tx.query(`UPDATE edge SET state = ${state}`));
    await this.world.database.work.run((tx) => this.mark(tx));
  }

  /** Under whose host names a customer logs in; the portal has any. */
  hostOf({ kind, parent }: Tenant): string {
    if (kind !== 'customer') return 'portal.localhost';
    const { operator, subReseller } = this.world.cast;
    if (parent === operator.nodeId) return DEMO_HOSTS.operator;
    return parent === subReseller.nodeId ? DEMO_HOSTS.subReseller : DEMO_HOSTS.shortReseller;
  }

  tokenOf({ personId, sessionId, audience, tenant }: Caller, change: object = {}): string {
    const iat = Math.floor(this.world.clock.now().getTime() / 1_000);
    const claims = { iss: 'pohonnama', aud: audience, typ: 'access', sub: personId, sid: sessionId, node: tenant.id, iat, exp: iat + 600 };
    return this.jwt.sign({ ...claims, ...change }, { algorithm: 'HS256' });
  }

  /** The mark that every free text of a tenant holds. */
  static mark = (id: number, table: string): string => `CANARY-${id}-${table}`;

  private async trade(): Promise<void> {
    const { world } = this;
    const own = new Map(Object.entries(world.cast).map(([part, { nodeId }]) => [part as keyof World['cast'], nodeId]));
    for (const part of ['customer', 'shortCustomer', 'directCustomer'] as const) {
      const name = `canary-${own.get(part)}-domain.id`;
      await (await world.as(part)).post('/v1/orders', { items: [{ name }] }).expect(201);
    }
    await world.work();
    for (const part of own.keys())
      if (part !== 'operator')
        await (await world.as(part)).post('/v1/top-ups', { amount: 50_000, note: MatrixWorld.mark(own.get(part)!, 'top_up') }).expect(201);
    await this.objectsOf('order', 'SELECT buyer_id AS owner, id FROM domain_order');
    await this.objectsOf('domain', 'SELECT owner_id AS owner, id FROM domain');
    await this.objectsOf('topUp', 'SELECT child_id AS owner, id FROM top_up');
  }

  private async objectsOf(kind: ObjectKind, sql: string): Promise<void> {
    const rows = await this.world.reads.query<{ owner: unknown; id: string }>(sql);
    this.objects.set(kind, new Map(rows.map(({ owner, id }) => [Number(owner), id])));
  }

  private async people(tx: Tx, now: Date): Promise<void> {
    const nodes = new Nodes();
    const { reseller, subReseller } = this.world.cast;
    await nodes.addChild(tx, await nodes.get(tx, reseller.nodeId), 'reseller', 'Sibling');
    await nodes.addChild(tx, await nodes.get(tx, subReseller.nodeId), 'customer', 'Sibling');
    const rows = await tx.query<{ id: unknown; kind: Tenant['kind']; parent: unknown }>(
      'SELECT n.id, n.kind, e.parent_id AS parent FROM node n LEFT JOIN edge e ON e.child_id = n.id ORDER BY n.id',
    );
    for (const { id, kind, parent } of rows)
      this.tenants.set(Number(id), { id: Number(id), kind, parent: parent === null ? null : Number(parent) });
    this.objects.set('node', new Map([...this.tenants.keys()].map((id) => [id, `nod_${id}`])));
    for (const tenant of this.tenants.values())
      for (const role of tenant.kind === 'operator' ? [...ROLES, 'reviewer' as const] : ROLES) await this.person(tx, now, tenant, role);
  }

  private async person(tx: Tx, now: Date, tenant: Tenant, role: Role): Promise<void> {
    const [known] = await tx.query<{ password_hash: string }>('SELECT password_hash FROM person LIMIT 1');
    const passwordHash = known!.password_hash;
    const [personId, sessionId] = [newId('per', now), newId('ses', now)];
    const realm = tenant.kind === 'customer' ? tenant.parent! : 0;
    const audience = realm === 0 ? 'portal' : `customer:${realm}`;
    const email = `${role}-${tenant.id}@canary-${tenant.id}-person.test`;
    const name = MatrixWorld.mark(tenant.id, 'person');
    await insertRows(tx, 'person', [{ id: personId, realm, email, name, password_hash: passwordHash, locale: 'id', created_at: now }]);
    await tx.query('INSERT INTO membership (person_id, node_id, role) VALUES (?, ?, ?)', [personId, tenant.id, role]);
    const session = {
      id: sessionId,
      person_id: personId,
      realm,
      audience,
      node_id: tenant.id,
      family_hash: sessionId,
      token_hash: sessionId,
    };
    await insertRows(tx, 'login_session', [{ ...session, created_at: now, last_used_at: now, expires_at: FAR, stepped_up_at: now }]);
    this.callers.push({ tenant, role, personId, sessionId, audience });
  }

  private async mark(tx: Tx): Promise<void> {
    for (const { id } of this.tenants.values()) {
      await tx.query('UPDATE node SET name = ? WHERE id = ?', [MatrixWorld.mark(id, 'node'), id]);
      await tx.query('UPDATE contact SET name = ?, city = ? WHERE owner_id = ?', [
        MatrixWorld.mark(id, 'contact'),
        MatrixWorld.mark(id, 'contact'),
        id,
      ]);
    }
  }
}
