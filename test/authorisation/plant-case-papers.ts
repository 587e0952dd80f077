import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import { FAR } from './plant-objects';

/** A paper that was approved, and a link, of every case that `plantCases` made. */
export async function plantCasePapers(tx: Tx): Promise<void> {
  const cases = await tx.query<{ id: string; owner_id: unknown }>(
    "SELECT id, owner_id FROM verification_case WHERE subject LIKE 'itm_matrix_%'",
  );
  await insertRows(
    tx,
    'case_paper',
    cases.map(({ id, owner_id }) => ({
      id: newId('pap', tx.now),
      case_id: id,
      requirement: 'identity',
      kind: 'KTP',
      document_id: newId('doc', tx.now),
      state: 'approved',
      uploaded_by_node: Number(owner_id),
      uploaded_by: 'matrix',
      decided_by: 'matrix',
      decided_at: tx.now,
      reason_text: 'Terbaca',
      created_at: tx.now,
    })),
  );
  await insertRows(
    tx,
    'upload_link',
    cases.map(({ id, owner_id }, index) => ({
      id: newId('upl', tx.now),
      case_id: id,
      secret_hash: `${index}`.padStart(64, '0'),
      files_max: 1,
      made_by_node: Number(owner_id),
      made_by: 'matrix',
      created_at: tx.now,
      expires_at: FAR,
      revoked_at: null,
    })),
  );
}
