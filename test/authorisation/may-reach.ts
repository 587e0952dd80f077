import type { OracleRow } from './oracle';
import { type Tenant, relation } from './tenant-tree';

/** May somebody at this tenant reach what belongs to that one, by the oracle's word? */
export function mayReach(tenants: ReadonlyMap<number, Tenant>, asking: Tenant, { object }: OracleRow, owner: number): boolean {
  if (!object) return false;
  const whose = relation(tenants, asking.id, owner);
  const isKind = !object.kinds || object.kinds.includes(tenants.get(owner)!.kind);
  return isKind && (object.of.includes(whose) || (asking.kind === 'operator' && object.operatorAlso?.includes(whose) === true));
}
