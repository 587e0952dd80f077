import { TypeIdentity, VerificationCases } from '#libs/documents';
import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import { SPECIMENS } from '../support/drawn-papers';
import type { World } from '../support/world';
import { canary } from './canaries';
import { FAR } from './plant-objects';
import type { Tenant } from './tenant-tree';

const REQUIREMENTS = [{ key: 'default', allOf: [{ key: 'identity', anyOf: ['KTP'] }], optional: [], for: ['person', 'organization'] }];

/** Everybody who buys had to show papers for a name once; they were approved, so that nothing can be handed in or decided any more. */
export async function plantCases(tx: Tx, tenants: readonly Tenant[]): Promise<void> {
  const now = tx.now;
  const buyers = tenants.flatMap((tenant) =>
    tenant.parent === null ? [] : [{ ...tenant, parent: tenant.parent, caseId: newId('case', now) }],
  );
  await insertRows(
    tx,
    'verification_case',
    buyers.map(({ id, parent, caseId }) => ({
      id: caseId,
      subject: `itm_matrix_${id}`,
      name: `${canary(id, 'domain')}.web.id`.toLowerCase(),
      tld: 'web.id',
      contact_id: `con_matrix_${id}`,
      owner_id: id,
      seller_id: parent,
      seller_parent_id: tenants.find((each) => each.id === parent)?.parent ?? null,
      variant: 'default',
      requirements: JSON.stringify(REQUIREMENTS),
      state: 'approved',
      elapsed_ms: 0,
      stage: 0,
      reminded_hours: '[]',
      four_eyes: false,
      submitted_at: now,
      decided_at: now,
      created_at: now,
      listed_at: FAR,
      version: 1,
    })),
  );
}

/** What was typed from the papers of every case: one number, so that reviewers find all others by each. */
export async function plantIdentities(world: World): Promise<void> {
  const typeIdentity = world.portal.get(TypeIdentity, { strict: false });
  const cases = world.portal.get(VerificationCases, { strict: false });
  const typed = { kind: 'nik' as const, number: SPECIMENS.siti.nik, name: 'Registrant', bornOn: SPECIMENS.siti.bornOn };
  const planted = await world.reads.query<{ id: string; owner: unknown }>('SELECT id, owner_id AS owner FROM verification_case');
  for (const { id, owner } of planted)
    await world.database.work.run(async (tx) =>
      typeIdentity.apply(tx, await cases.get(tx, id), typed, { nodeId: Number(owner), id: 'matrix' }),
    );
}
