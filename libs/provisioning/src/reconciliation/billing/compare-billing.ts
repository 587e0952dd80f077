import { ruleOf } from '#libs/domains';
import type { ChargedAction, RegistryCharge } from '#libs/registry';

/** Something that we have captured money for. */
export interface Captured {
  readonly name: string;
  readonly tld: string;
  readonly action: ChargedAction;
  readonly years: number;
  readonly doneAt: Date;
  /** It was given back, and its registry refunded it. */
  readonly isGivenBack: boolean;
}

/** `not_here`: the registry charged what we know nothing of. `not_there`: it did not charge what we have done. `double`: it charged it more than once. */
export const BILLING_FINDINGS = ['not_here', 'not_there', 'double'] as const;

/** What a registry charged for a name and what we did, where that is not the same. */
export interface BillingFinding {
  readonly name: string;
  readonly kind: (typeof BILLING_FINDINGS)[number];
  readonly action: ChargedAction;
  /** How often; of renewals, how many years. */
  readonly there: number;
  readonly here: number;
}

/** Both sides within some time. */
export interface BillingSides {
  readonly charges: readonly RegistryCharge[];
  readonly captured: readonly Captured[];
  /** Names whose registry may have added a year by itself that it still takes back. */
  readonly mayHoldYear: ReadonlySet<string>;
}

/**
 * What a registry account was charged, less what was refunded, against what we have captured, name by name: registrations, transfers and
 * restores by number, renewals by their years, whoever began them. Pure.
 */
export function compareBilling({ charges, captured, mayHoldYear }: BillingSides): BillingFinding[] {
  const there = counted(charges.map((charge) => ({ ...charge, count: charge.sign * (charge.action === 'renew' ? charge.years : 1) })));
  const here = counted(captured.flatMap(countsOf));
  return [...new Set([...there.keys(), ...here.keys()])].sort().flatMap((key) => {
    const [name, action] = key.split(' ') as [string, ChargedAction];
    const [theirs, ours] = [there.get(key) ?? 0, here.get(key) ?? 0];
    const isAdded = action === 'renew' && theirs - ours === 1 && mayHoldYear.has(name);
    if (theirs === ours || isAdded) return [];
    return [{ name, action, there: theirs, here: ours, kind: theirs < ours ? 'not_there' : ours > 0 ? 'double' : 'not_here' }];
  });
}

interface Counted {
  readonly name: string;
  readonly action: ChargedAction;
  readonly count: number;
}

function counted(rows: readonly Counted[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { name, action, count } of rows) sums.set(`${name} ${action}`, (sums.get(`${name} ${action}`) ?? 0) + count);
  return sums;
}

/** A restore that does not pay for its year is charged with a renewal besides. */
function countsOf({ name, tld, action, years, isGivenBack }: Captured): Counted[] {
  if (isGivenBack) return [];
  const count = { name, action, count: action === 'renew' ? years : 1 };
  return action === 'restore' && !ruleOf(tld).restoreIncludesYear ? [count, { name, action: 'renew', count: years }] : [count];
}
