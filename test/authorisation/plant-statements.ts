import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import type { Tenant } from './tenant-tree';

/** A bank statement of every seller, with a row that somebody has to look at. */
export async function plantStatements(tx: Tx, tenants: readonly Tenant[]): Promise<void> {
  const made = tenants.filter(({ kind }) => kind !== 'customer').map(({ id }) => ({ id, statement: newId('sti', tx.now) }));
  const file = (id: number) => `${id}`.padStart(64, '0');
  await insertRows(
    tx,
    'statement_import',
    made.map(({ id, statement }) => ({
      id: statement,
      node_id: id,
      bank_account_id: `bnk_${id}`,
      file_hash: file(id),
      layout: 'bca',
      credits: 1,
      added: 1,
      passed_over: 0,
      imported_by: 'matrix',
      imported_at: tx.now,
    })),
  );
  await insertRows(
    tx,
    'statement_row',
    made.map(({ id, statement }) => ({
      id: newId('str', tx.now),
      node_id: id,
      bank_account_id: `bnk_${id}`,
      import_id: statement,
      file_row: 2,
      day: '2026-11-22',
      currency: 'IDR',
      units: 77_777n,
      text: 'SETORAN',
      fingerprint_hash: file(id),
      state: 'open',
      reason: 'Looked at',
    })),
  );
}
