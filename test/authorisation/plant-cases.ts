import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
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
  await insertRows(
    tx,
    'case_identity',
    buyers.map(({ id, caseId }) => ({
      case_id: caseId,
      kind: 'nik',
      sealed: 'by nobody',
      finder: `${id}`.padStart(43, 'x'),
      key_id: 'nobodys',
      masked: '3299********0001',
      name: 'Registrant',
      born_on: '1997-09-06',
      typed_by_node: id,
      typed_by: 'matrix',
      typed_at: now,
    })),
  );
}
