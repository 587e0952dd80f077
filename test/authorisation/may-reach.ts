import type { FixtureObject } from './objects';
import type { OracleRow } from './oracle';
import type { Caller } from './matrix-world';
import { type Tenant, relation } from './tenant-tree';

/** May this caller reach that object, by the oracle's word? */
export function mayReach(
  tenants: ReadonlyMap<number, Tenant>,
  asking: Caller,
  { object }: OracleRow,
  { owner, person }: FixtureObject,
): boolean {
  if (!object || (person !== undefined && person !== asking.personId)) return false;
  const whose = relation(tenants, asking.tenant.id, owner);
  const isKind = !object.kinds || object.kinds.includes(tenants.get(owner)!.kind);
  return isKind && (object.of.includes(whose) || (asking.tenant.kind === 'operator' && object.operatorAlso?.includes(whose) === true));
}
