import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Impersonation } from './impersonation';
import { impersonationTable } from './impersonation.table';

/** Where impersonations are kept. */
@Injectable()
export class Impersonations {
  async add(tx: Tx, impersonation: Impersonation): Promise<void> {
    await tx.manager.insert(impersonationTable, impersonation);
  }

  /** Those of one node stop acting as people of another, with their next request. */
  async end(tx: Tx, nodeId: number, byNode: number): Promise<void> {
    await tx.query(
      `UPDATE login_session SET revoked_at = ?, revoked_for = 'revoked'
       WHERE node_id = ? AND revoked_at IS NULL AND id IN (SELECT session_id FROM impersonation WHERE by_node = ?)`,
      [tx.dialect.instant(tx.now), nodeId, byNode],
    );
  }

  /** The owner of a node who has been there longest: ids sort by time. */
  async ownerOf(tx: Tx, nodeId: number): Promise<string | null> {
    const [row] = await tx.query<{ person_id: string }>(
      `SELECT person_id FROM membership WHERE node_id = ? AND role = 'owner' ORDER BY person_id LIMIT 1`,
      [nodeId],
    );
    return row?.person_id ?? null;
  }
}
