import { createHash } from 'node:crypto';
import { newId } from '#libs/kernel';
import { insertRows } from '#libs/platform';
import { SCOPES } from '#libs/tree';
import type { Caller, MatrixWorld } from './matrix-world';
import { FAR, plantKey } from './plant-objects';

const SECRET = 's'.repeat(43);
const SECRET_HASH = createHash('sha256').update(SECRET).digest('hex');

/** Keys of programs at every node of the portal, and people who are logged in as somebody else. */
export interface Programs {
  /** All scopes. */
  readonly full: readonly Caller[];
  /** `account:read` alone. */
  readonly reading: readonly Caller[];
  /** Keys that open nothing, by what is wrong with them. */
  readonly closed: Readonly<Record<'expired' | 'revoked' | 'elsewhere', Caller>>;
  /** An owner's session that somebody above began. */
  readonly impersonators: readonly Caller[];
}

/** Plants them beside the people of the matrix. */
export async function plantPrograms(world: MatrixWorld): Promise<Programs> {
  const owners = world.callers.filter(({ role, tenant }) => role === 'owner' && tenant.kind !== 'customer');
  const keys = (scopes: readonly string[], more: object = {}) =>
    Promise.all(owners.map((owner) => keyOf(world, owner, { scopes, ...more })));
  const [first] = owners;
  const closed = (more: object) => keyOf(world, first!, { scopes: SCOPES, ...more });
  await keys(SCOPES, { spare: true });
  return {
    full: await keys(SCOPES),
    reading: await keys(['account:read']),
    closed: {
      expired: await closed({ isOver: 'expired' }),
      revoked: await closed({ isOver: 'revoked' }),
      elsewhere: await closed({ networks: ['203.0.113.0/24'] }),
    },
    impersonators: await impersonators(world),
  };
}

async function keyOf(world: MatrixWorld, owner: Caller, key: { scopes: readonly string[] }): Promise<Caller> {
  const id = newId('key', world.world.clock.now());
  await world.world.database.work.run((tx) => plantKey(tx, owner.tenant, { id, secretHash: SECRET_HASH, ...key }));
  return { ...owner, bearer: `pn_live_${id.slice('key_'.length)}_${SECRET}` };
}

/** The reseller in the portal as its sub-reseller, and the sub-reseller in its shop as its customer. */
async function impersonators(world: MatrixWorld): Promise<Caller[]> {
  const { reseller, subReseller, customer } = world.world.cast;
  const ownerOf = (nodeId: number) => world.callers.find(({ tenant, role }) => tenant.id === nodeId && role === 'owner')!;
  return Promise.all(
    [[reseller, subReseller] as const, [subReseller, customer] as const].map(([above, below]) =>
      inTheNameOf(world, ownerOf(above.nodeId), ownerOf(below.nodeId)),
    ),
  );
}

async function inTheNameOf(world: MatrixWorld, by: Caller, whom: Caller): Promise<Caller> {
  const now = world.world.clock.now();
  const sessionId = newId('ses', now);
  const { personId, audience, tenant } = whom;
  const times = { created_at: now, last_used_at: now, expires_at: FAR, stepped_up_at: now };
  const session = { id: sessionId, person_id: personId, realm: whom.realm, audience, node_id: tenant.id };
  const acting = { session_id: sessionId, by_person: by.personId, by_node: by.tenant.id, by_session: by.sessionId, reason: 'Helping' };
  await world.world.database.work.run(async (tx) => {
    await insertRows(tx, 'login_session', [{ ...session, family_hash: sessionId, token_hash: sessionId, ...times }]);
    await insertRows(tx, 'impersonation', [acting]);
  });
  return { ...whom, sessionId, by };
}
