import type { DeadlinePolicy } from '#libs/documents';

/** For every TLD that has none of its own. */
export const ANY_TLD = '*';

/** A policy as it was set: for a TLD, for the resellers with a package of the operator's, or for all, from an instant on. */
export interface StoredPolicy {
  /** `dpo_…` */
  readonly id: string;
  /** `*` for all. */
  readonly tld: string;
  /** Null for all. */
  readonly packageId: number | null;
  readonly validFrom: Date;
  readonly policy: DeadlinePolicy;
  /** The person who set it. */
  readonly setBy: string;
  readonly createdAt: Date;
}

type Place = Pick<StoredPolicy, 'tld' | 'packageId'>;

/** What is nearer to a name comes first: the TLD before the package. */
const nearness = ({ tld, packageId }: Place): number => (tld === ANY_TLD ? 0 : 2) + (packageId === null ? 0 : 1);

/** The one in force at a time for names under a TLD sold along the way of a package: the nearest, and of those the newest valid one. Pure. */
export function policyAt(stored: readonly StoredPolicy[], { tld, packageId }: Place, at: Date): StoredPolicy | undefined {
  const fitting = stored.filter(
    (each) => each.validFrom <= at && [tld, ANY_TLD].includes(each.tld) && (each.packageId === null || each.packageId === packageId),
  );
  return fitting.sort((a, b) => nearness(b) - nearness(a) || b.validFrom.getTime() - a.validFrom.getTime())[0];
}
