import { CANARY } from './canaries';
import type { Caller } from './matrix-world';
import type { OracleRow } from './oracle';
import { type Tenant, relation } from './tenant-tree';

/** What everybody below sees: under whose name they buy, where they pay, and what they are offered. */
const SHOWN_BELOW: ReadonlySet<string> = new Set(['brand', 'bank_account', 'payment_method', 'price_package', 'dns_template']);
/** What stays in the house whose it is, even for who is one level up. */
const OWN_ONLY: ReadonlySet<string> = new Set([
  'api_key',
  'api_key_request',
  'letter',
  'invitation',
  'login_session',
  'application',
  'impersonation',
]);

/** Tenants whose marks are in this text, and may not be seen by the caller. Names look one level down and no further. */
export function strangersIn(text: string, tenants: ReadonlyMap<number, Tenant>, { tenant }: Caller, row: OracleRow): number[] {
  const mayBeSeen = (owner: number, table: string): boolean => {
    const whose = tenants.has(owner) ? relation(tenants, tenant.id, owner) : 'foreign';
    if (whose === 'self') return true;
    if (OWN_ONLY.has(table)) return false;
    if (whose === 'child') return true;
    if (whose === 'parent' || whose === 'ancestor')
      return SHOWN_BELOW.has(table) || (row.showsImpersonators === true && table === 'person');
    if (whose !== 'descendant') return false;
    return (row.showsDomainsBelow === true && table === 'domain') || (tenant.kind === 'operator' && row.object?.operatorAlso !== undefined);
  };
  const marks = [...text.matchAll(CANARY)].map(([, owner, table]) => [Number(owner), table!.toLowerCase()] as const);
  return [...new Set(marks.filter(([owner, table]) => !mayBeSeen(owner, table)).map(([owner]) => owner))];
}
