import { type Reads, type Tx, insertRows, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DocumentKind, TaxIdentity } from './tax-identity';

interface ProfileRow {
  node_id: unknown;
  document_kind: DocumentKind;
  document_number: string;
  place_number: string | null;
  name: string;
  address: string;
  email: string | null;
  country: string;
}

/** Where is kept who everybody is on tax papers, and was. */
@Injectable()
export class TaxProfiles {
  /** Who these nodes are now; those who have never said are left out. */
  async of(from: Pick<Tx | Reads, 'query'>, nodeIds: readonly number[]): Promise<Map<number, TaxIdentity>> {
    const ids = [...new Set(nodeIds)];
    const found = new Map<number, TaxIdentity>();
    for (let start = 0; start < ids.length; start += PAGE) {
      const page = ids.slice(start, start + PAGE);
      const rows = await from.query<ProfileRow>(
        `SELECT * FROM tax_profile p WHERE p.node_id IN (${marks(page)})
         AND p.since = (SELECT MAX(newer.since) FROM tax_profile newer WHERE newer.node_id = p.node_id)`,
        page,
      );
      for (const row of rows) found.set(readInteger(row.node_id), readIdentity(row));
    }
    return found;
  }

  /** From now on. What was said before stays. */
  async add(tx: Tx, nodeId: number, identity: TaxIdentity): Promise<void> {
    const said = {
      document_kind: identity.documentKind,
      document_number: identity.documentNumber,
      place_number: identity.placeNumber,
      name: identity.name,
      address: identity.address,
      email: identity.email,
      country: identity.country,
    };
    // Said twice in one millisecond, the second one counts.
    const ending = tx.dialect.onDuplicate(['node_id', 'since'], Object.keys(said));
    await insertRows(tx, 'tax_profile', [{ node_id: nodeId, since: tx.now, ...said }], ending);
  }
}

/** Nodes that one query asks for. */
const PAGE = 1_000;

const readIdentity = (row: ProfileRow): TaxIdentity => ({
  documentKind: row.document_kind,
  documentNumber: row.document_number,
  placeNumber: row.place_number,
  name: row.name,
  address: row.address,
  email: row.email,
  country: row.country,
});
