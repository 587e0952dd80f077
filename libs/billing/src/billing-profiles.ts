import { type Reads, type Tx, insertRows, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { BillingProfile } from './billing-profile';

interface ProfileRow {
  node_id: unknown;
  name: string;
  company: string | null;
  address: string | null;
  tax_number: string | null;
  company_number: string | null;
  number_prefix: string;
}

/** Where the profiles are kept. */
@Injectable()
export class BillingProfiles {
  /** By node; those who have never written one are left out. */
  async of(from: Pick<Tx | Reads, 'query'>, nodeIds: readonly number[]): Promise<Map<number, BillingProfile>> {
    if (nodeIds.length === 0) return new Map();
    const rows = await from.query<ProfileRow>(`SELECT * FROM billing_profile WHERE node_id IN (${marks(nodeIds)})`, nodeIds);
    return new Map(rows.map((row) => [readInteger(row.node_id), readProfile(row)]));
  }

  async put(tx: Tx, { nodeId, name, company, address, taxNumber, companyNumber, numberPrefix }: BillingProfile): Promise<void> {
    const said = { name, company, address, tax_number: taxNumber, company_number: companyNumber, number_prefix: numberPrefix };
    const changed = { ...said, updated_at: tx.now };
    await insertRows(tx, 'billing_profile', [{ node_id: nodeId, ...changed }], tx.dialect.onDuplicate(['node_id'], Object.keys(changed)));
  }
}

const readProfile = (row: ProfileRow): BillingProfile => ({
  nodeId: readInteger(row.node_id),
  name: row.name,
  company: row.company,
  address: row.address,
  taxNumber: row.tax_number,
  companyNumber: row.company_number,
  numberPrefix: row.number_prefix,
});
