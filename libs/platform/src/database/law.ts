import type { Reads } from './reads';

/** Something that must be true of the stored rows at any time. `broken` finds the rows that say otherwise. */
export interface Law {
  readonly name: string;
  /** The law in a sentence. */
  readonly says: string;
  broken(reads: Reads): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** How many offending rows of a law are shown. */
export const BROKEN_MAX = 100;

/** A law that one SQL query checks: the query selects the offending rows. */
export const sqlLaw = (name: string, says: string, sql: string, parameters: readonly unknown[] = []): Law => ({
  name,
  says,
  broken: (reads) => reads.query(`SELECT * FROM (${sql}) AS offending LIMIT ${BROKEN_MAX}`, parameters),
});
