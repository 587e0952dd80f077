import type { Law, Reads } from '#libs/platform';

/** The names of the laws that the stored rows break, with the offending rows: an empty object when all is well. */
export async function brokenLaws(reads: Reads, laws: readonly Law[]): Promise<Record<string, readonly unknown[]>> {
  const found = await Promise.all(laws.map(async (law) => [law.name, await law.broken(reads)] as const));
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0));
}
