import { type Role, newId } from '#libs/kernel';
import { JsonLogger, type Tx, insertRows } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { JwtService } from '@nestjs/jwt';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { StoredRows } from '../support/stored-rows';
import { World } from '../support/world';
import { canary, markEverything } from './canaries';
import { type FixtureObject, OBJECTS, type ObjectKind, readObject } from './objects';
import { plantBrands, restoreBrands } from './plant-brands';
import { plantBills } from './plant-bills';
import { FAR, plantBelongings, plantMoves, plantObjects } from './plant-objects';
import { plantPapers } from './plant-papers';
import { plantAdjustments } from './plant-adjustments';
import { plantStatements } from './plant-statements';
import { plantCasePapers } from './plant-case-papers';
import { plantCases, plantIdentities } from './plant-cases';
import { plantPrivacy } from './plant-privacy';
import { plantReviews } from './plant-reviews';
import { plantBulks } from './plant-bulks';
import { plantChanges } from './plant-changes';
import { plantContacts } from './plant-contacts';
import { plantDepartures } from './plant-departures';
import { plantHandovers } from './plant-handovers';
import { plantDeletions } from './plant-deletions';
import { plantDrifts } from './plant-drifts';
import { plantMailContacts, restoreMailContacts } from './plant-mail-contacts';
import { plantMessages } from './plant-messages';
import { plantZones, restoreZones } from './plant-zones';
import { plantPayments } from './plant-payments';
import { type Programs, plantPrograms } from './programs';
import type { Tenant } from './tenant-tree';

/** Somebody who asks, with a role at a tenant. */
export interface Caller {
  readonly tenant: Tenant;
  readonly role: Role;
  readonly personId: string;
  readonly sessionId: string;
  readonly realm: number;
  readonly audience: string;
  /** What a program shows instead of a person's token. */
  readonly bearer?: string;
  /** Who is logged in as this person. */
  readonly by?: Caller;
}

/** What a key leaves behind whatever it is answered: a line in the log of its requests, which its owner reads. */
const DENIAL_WRITES: ReadonlySet<string> = new Set(['api_key_request']);
const ROLES: readonly Role[] = ['owner', 'admin', 'billing', 'support'];

/**
 * The demo's tree with a sibling for the sub-reseller and one for its customer, an object of every kind for everybody
 * who can have one, a person for every role at every tenant, and in every free text the mark of the tenant it belongs to.
 */
export class MatrixWorld {
  readonly tenants = new Map<number, Tenant>();
  readonly callers: Caller[] = [];
  readonly suspended = new Set<number>();
  readonly objects = new Map<ObjectKind, readonly FixtureObject[]>();
  /** What the programs wrote into their log. */
  readonly logLines: string[] = [];
  programs!: Programs;
  /** All that is stored, but for what a refusal is meant to leave behind. */
  stored!: StoredRows;
  private readonly tokens = new Map<Caller, string>();
  private readonly jwt: JwtService;

  private constructor(readonly world: World) {
    this.jwt = new JwtService({ secret: world.settings.accessTokenSecret() });
    world.portal.useLogger(new JsonLogger(world.clock, 'log', (line) => void this.logLines.push(line)));
  }

  static async start(): Promise<MatrixWorld> {
    const made = new MatrixWorld(await World.start({ tlds: ['id', 'com'] }));
    const { work, sources } = made.world.database;
    await made.trade();
    await work.run(plantDeletions);
    await work.run(plantChanges);
    await work.run(plantContacts);
    await work.run(plantDepartures);
    await work.run(plantHandovers);
    await work.run(plantZones);
    await work.run(plantBrands);
    await work.run(plantMailContacts);
    await work.run(plantMessages);
    await work.run(plantDrifts);
    await work.run((tx) => made.people(tx, made.world.clock.now()));
    made.programs = await plantPrograms(made);
    await plantPapers(made.world);
    await plantIdentities(made.world);
    for (const [kind, { rows }] of Object.entries(OBJECTS))
      made.objects.set(kind as ObjectKind, (await made.world.reads.query<Record<string, unknown>>(rows)).map(readObject));
    await work.run((tx) => markEverything(tx, sources.read));
    await made.restore();
    made.stored = await StoredRows.watch(made.world.database, DENIAL_WRITES);
    return made;
  }

  /** What one try changed is as it was: names, suspensions, people, keys, invitations, sessions. The siblings, who own no orders, are shut out. */
  async restore(): Promise<void> {
    const cast = new Set(Object.values(this.world.cast).map(({ nodeId }) => nodeId));
    const siblings = [...this.tenants.keys()].filter((each) => !cast.has(each));
    for (const id of siblings) this.suspended.add(id);
    await this.world.database.work.run(async (tx) => {
      await tx.query(`UPDATE edge SET state = CASE WHEN child_id IN (${siblings.join(', ')}) THEN 'suspended' ELSE 'active' END`);
      await tx.query("UPDATE node SET name = CONCAT('CANARY-', id, '-0-node')");
      await tx.query('UPDATE login_session SET revoked_at = NULL, revoked_for = NULL');
      await tx.query('UPDATE invitation SET revoked_at = NULL');
      await tx.query('UPDATE upload_link SET revoked_at = NULL');
      await tx.query('UPDATE document_hold SET lifted_at = NULL');
      await tx.query('UPDATE domain SET frozen_since = NULL');
      await tx.query("DELETE FROM erasure WHERE state = 'open'");
      await tx.query("UPDATE api_key SET revoked_at = NULL WHERE created_by = 'spare'");
      await tx.query("UPDATE markup_rule SET valid_until = NULL WHERE tld = 'matrix'");
      await restoreZones(tx, this.objects.get('dnsTemplate') ?? []);
      await restoreMailContacts(tx, this.objects.get('mailContact') ?? []);
      await restoreBrands(tx, this.objects.get('brandHost') ?? []);
      const people = this.callers.map(({ personId }) => personId);
      await tx.query(`DELETE FROM membership WHERE person_id IN (${people.map(() => '?').join(', ')})`, people);
      const members = this.callers.map(({ personId, tenant, role }) => ({ person_id: personId, node_id: tenant.id, role }));
      await insertRows(tx, 'membership', members);
    });
  }

  /** Under whose host names a customer logs in; the portal has any. */
  hostOf({ kind, parent }: Tenant): string {
    if (kind !== 'customer') return 'portal.localhost';
    const { operator, subReseller } = this.world.cast;
    if (parent === operator.nodeId) return DEMO_HOSTS.operator;
    return parent === subReseller.nodeId ? DEMO_HOSTS.subReseller : DEMO_HOSTS.shortReseller;
  }

  tokenOf(caller: Caller): string {
    const token = caller.bearer ?? this.tokens.get(caller) ?? this.signed(caller);
    this.tokens.set(caller, token);
    return token;
  }

  /** A token of theirs that says something else. */
  signed({ personId, sessionId, audience, tenant, by }: Caller, change: object = {}): string {
    const iat = Math.floor(this.world.clock.now().getTime() / 1_000);
    const act = by && { sub: by.personId, node: by.tenant.id };
    const who = { iss: 'accounts', aud: audience, typ: 'access', sub: personId, sid: sessionId, node: tenant.id };
    return this.jwt.sign({ ...who, iat, exp: iat + 600, ...(act ? { act } : {}), ...change }, { algorithm: 'HS256' });
  }

  private async trade(): Promise<void> {
    const { world } = this;
    const own = new Map(Object.entries(world.cast).map(([part, { nodeId }]) => [part as keyof World['cast'], nodeId]));
    for (const part of ['customer', 'shortCustomer', 'directCustomer'] as const) {
      const name = `${canary(own.get(part)!, 'domain')}.id`.toLowerCase();
      await (await world.as(part)).post('/v1/orders', { items: [{ name }] }).expect(201);
    }
    await world.work();
    for (const part of own.keys())
      if (part !== 'operator') await (await world.as(part)).post('/v1/top-ups', { amount: 50_000 }, `matrix-${part}`).expect(201);
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
    for (const tenant of this.tenants.values())
      for (const role of tenant.kind === 'operator' ? [...ROLES, 'reviewer' as const] : ROLES) await this.person(tx, now, tenant, role);
    await plantObjects(tx, [...this.tenants.values()]);
    await plantBulks(tx, [...this.tenants.values()]);
    await plantMoves(tx, [...this.tenants.values()]);
    await plantBills(tx, [...this.tenants.values()]);
    await plantPayments(tx, [...this.tenants.values()]);
    await plantAdjustments(tx, [...this.tenants.values()]);
    await plantStatements(tx, [...this.tenants.values()]);
    await plantCases(tx, [...this.tenants.values()]);
    await plantCasePapers(tx);
    await plantReviews(tx);
    await plantPrivacy(tx, [...this.tenants.values()]);
  }

  private async person(tx: Tx, now: Date, tenant: Tenant, role: Role): Promise<void> {
    const [personId, sessionId] = [newId('per', now), newId('ses', now)];
    const realm = tenant.kind === 'customer' ? tenant.parent! : 0;
    const audience = realm === 0 ? 'portal' : `customer:${realm}`;
    const email = `${role}-${tenant.id}@canary.test`;
    await insertRows(tx, 'person', [{ id: personId, realm, email, name: 'Person', password_hash: 'none', locale: 'id', created_at: now }]);
    await insertRows(tx, 'membership', [{ person_id: personId, node_id: tenant.id, role }]);
    const session = { id: sessionId, person_id: personId, realm, audience, node_id: tenant.id };
    const times = { created_at: now, last_used_at: now, expires_at: FAR, stepped_up_at: now };
    await insertRows(tx, 'login_session', [{ ...session, family_hash: sessionId, token_hash: sessionId, ...times }]);
    await plantBelongings(tx, tenant, personId, realm);
    this.callers.push({ tenant, role, personId, sessionId, realm, audience });
  }
}
