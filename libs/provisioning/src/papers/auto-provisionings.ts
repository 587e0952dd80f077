import { type Reads, type Tx, insertRows, marks, readInstantOrNull, readInteger } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type AutoProvisioning, neverAsked } from './auto-provisioning';
import { BASE_LIMIT } from './early-trust';

interface SwitchRow {
  node_id: unknown;
  is_on: unknown;
  is_allowed: unknown;
  base_limit: unknown;
  allowed_since: unknown;
  lost_at: unknown;
}

/** Where the switches are kept. */
@Injectable()
export class AutoProvisionings {
  /** Those of these nodes, in their order; for who was never asked, as everybody begins. */
  async of(from: Pick<Tx | Reads, 'query'>, nodeIds: readonly number[]): Promise<AutoProvisioning[]> {
    if (nodeIds.length === 0) return [];
    const rows = await from.query<SwitchRow>(`SELECT * FROM auto_provisioning WHERE node_id IN (${marks(nodeIds)})`, nodeIds);
    const known = new Map(rows.map(readSwitch).map((each) => [each.nodeId, each]));
    return nodeIds.map((id) => known.get(id) ?? neverAsked(id));
  }

  /** One, locked until the transaction ends: whoever gives places or takes them away comes one after the other. */
  async lock(tx: Tx, nodeId: number): Promise<AutoProvisioning> {
    const row = { node_id: nodeId, is_on: false, is_allowed: nodeId === OPERATOR_ID, base_limit: BASE_LIMIT };
    await insertRows(tx, 'auto_provisioning', [row], tx.dialect.onDuplicate(['node_id'], ['node_id']));
    const [locked] = await tx.query<SwitchRow>(`SELECT * FROM auto_provisioning WHERE node_id = ?${tx.dialect.forUpdate}`, [nodeId]);
    return readSwitch(locked!);
  }

  /** The caller has locked it. */
  async save(tx: Tx, { nodeId, isOn, isAllowed, baseLimit, allowedSince, lostAt }: AutoProvisioning): Promise<void> {
    await tx.query(
      'UPDATE auto_provisioning SET is_on = ?, is_allowed = ?, base_limit = ?, allowed_since = ?, lost_at = ? WHERE node_id = ?',
      [
        Number(isOn),
        Number(isAllowed),
        baseLimit,
        allowedSince && tx.dialect.instant(allowedSince),
        lostAt && tx.dialect.instant(lostAt),
        nodeId,
      ],
    );
  }

  /** It buys from another parent from now on: what the old one allowed has ended. */
  async disallow(tx: Tx, nodeId: number): Promise<void> {
    await tx.query('UPDATE auto_provisioning SET is_allowed = 0 WHERE node_id = ?', [nodeId]);
  }
}

const readSwitch = (row: SwitchRow): AutoProvisioning => ({
  nodeId: readInteger(row.node_id),
  isOn: Boolean(Number(row.is_on)),
  isAllowed: Boolean(Number(row.is_allowed)),
  baseLimit: readInteger(row.base_limit),
  allowedSince: readInstantOrNull(row.allowed_since),
  lostAt: readInstantOrNull(row.lost_at),
});
