import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import { canary } from './canaries';
import type { Tenant } from './tenant-tree';

/** After everything that happens while the matrix runs. */
export const FAR = '2099-01-01 00:00:00.000';
const HEX = '0'.repeat(64);

/** An object of each kind, which nobody made by trading, for everybody who can have one. */
export async function plantObjects(tx: Tx, tenants: readonly Tenant[]): Promise<void> {
  const now = tx.now;
  await insertRows(
    tx,
    'invitation',
    tenants.map(({ id, parent, kind }) => ({
      id: newId('inv', now),
      node_id: id,
      realm: kind === 'customer' ? parent : 0,
      email: `invited-${id}@canary.test`,
      name: 'Invited',
      role: 'support',
      locale: 'id',
      token_hash: `${id}`.padStart(64, '0'),
      created_at: now,
      expires_at: FAR,
    })),
  );
  const sellers = tenants.filter(({ kind }) => kind !== 'customer');
  await insertRows(
    tx,
    'application',
    sellers.map(({ id }) => ({
      id: newId('app', now),
      parent_id: id,
      // Decided already: what asks for another decision is let in and then refused, and nothing changes.
      state: 'rejected',
      type: 'corporate',
      name: 'Applicant',
      contact_name: 'Applicant',
      email: `applicant-${id}@canary.test`,
      phone: '+6281200000000',
      locale: 'id',
      token_hash: `${id}`.padStart(64, 'a'),
      created_at: now,
      moved_at: now,
      links_sent: 0,
      code_tries: 0,
      codes_sent: 0,
      decided_at: now,
    })),
  );
  await insertRows(
    tx,
    'markup_rule',
    sellers.map(({ id }) => ({
      seller_id: id,
      list_kind: 'all',
      list_id: 0,
      tld: 'matrix',
      action: '*',
      kind: 'percent',
      value: 1_000n,
      currency: 'IDR',
      rounding: 1,
      minimum_margin: 0n,
      valid_from: now,
      valid_until: null,
      created_at: now,
    })),
  );
  await insertRows(
    tx,
    'promotion',
    sellers.map(({ id }) => ({
      seller_id: id,
      list_kind: 'child',
      list_id: tenants.find(({ parent }) => parent === id)?.id ?? 0,
      name: 'Promotion',
      valid_from: now,
      valid_until: FAR,
      created_at: now,
    })),
  );
  await insertRows(
    tx,
    'price_import',
    sellers.map(({ id }) => ({
      id: newId('imp', now),
      node_id: id,
      list_kind: 'child',
      list_id: tenants.find(({ parent }) => parent === id)?.id ?? 0,
      stamp: '0',
      // Whoever applies it is let in and hears that it cannot be.
      faults: 1,
      created_at: now,
      expires_at: FAR,
      applied_at: null,
    })),
  );
  await insertRows(
    tx,
    'price_package',
    sellers.map(({ id }) => ({
      seller_id: id,
      name: 'Matrix',
      audience: 'reseller',
      minimum_deposit: 0n,
      currency: 'IDR',
      is_default: false,
      created_at: now,
    })),
  );
}

/** Every reseller has bought from somebody else before. */
export const plantMoves = (tx: Tx, tenants: readonly Tenant[]): Promise<void> =>
  insertRows(
    tx,
    'node_move',
    tenants
      .filter(({ kind }) => kind === 'reseller')
      .map(({ id, parent }) => ({
        id: newId('mov', tx.now),
        node_id: id,
        number: 1,
        from_id: 1,
        to_id: parent,
        currency: 'IDR',
        carried_units: 0n,
        reason: 'Moved',
        moved_by: 'matrix',
        moved_at: tx.now,
      })),
  );

/** A mail for one of a tenant's people, and a session of theirs that nobody uses. */
export async function plantBelongings(tx: Tx, { id }: Tenant, personId: string, realm: number): Promise<void> {
  const now = tx.now;
  const said = canary(id, 'letter');
  const letter = { id: newId('let', now), person_id: personId, node_id: id, to_email: 'x@canary.test', to_name: 'X', template: 'notice' };
  const brand = JSON.stringify({ name: said, supportEmail: 'a@b.test', url: null, colour: null });
  const data = JSON.stringify({ subject: said, text: said });
  await insertRows(tx, 'letter', [{ ...letter, locale: 'id', brand, data, state: 'sent', created_at: now, sent_at: now }]);
  const wanted = { id: newId('emc', now), person_id: personId, node_id: id, email: 'x@canary.test', state: 'open' };
  const secrets = { token_hash: `proof-${personId}`, stop_hash: `stop-${personId}` };
  await insertRows(tx, 'email_change', [{ ...wanted, ...secrets, created_at: now, expires_at: FAR }]);
  const session = { id: newId('ses', now), person_id: personId, realm, audience: 'nobody', node_id: id };
  const hashes = { family_hash: `spare-${personId}`, token_hash: `spare-${personId}` };
  await insertRows(tx, 'login_session', [{ ...session, ...hashes, created_at: now, last_used_at: now, expires_at: FAR }]);
}

/** A key of a tenant's, with this secret's hash. */
export async function plantKey(
  tx: Tx,
  { id }: Pick<Tenant, 'id'>,
  key: {
    id: string;
    secretHash?: string;
    scopes: readonly string[];
    networks?: readonly string[];
    isOver?: 'expired' | 'revoked';
    spare?: true;
  },
): Promise<void> {
  const past = '2020-01-01 00:00:00.000';
  await insertRows(tx, 'api_key', [
    {
      id: key.id,
      node_id: id,
      name: 'Key',
      secret_hash: key.secretHash ?? HEX,
      scopes: JSON.stringify(key.scopes),
      networks: JSON.stringify(key.networks ?? []),
      created_by: key.spare ? 'spare' : 'matrix',
      created_at: past,
      // Nothing is noted on its use: that would look as if a refusal changed it.
      last_used_at: FAR,
      expires_at: key.isOver === 'expired' ? past : FAR,
      revoked_at: key.isOver === 'revoked' ? past : null,
    },
  ]);
}
