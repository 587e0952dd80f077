import type { Registered } from '../objects/registered';

/** The columns that every object's table has. */
export interface RegisteredRow {
  readonly seq: number;
  readonly sponsor: string;
  readonly creator: string;
  readonly created_at: string;
  readonly updated_by: string | null;
  readonly updated_at: string | null;
  readonly statuses: string;
}

/** Reads those columns. The letter says what kind of object the roid names. */
export function registered(row: RegisteredRow, letter: 'C' | 'D' | 'H'): Registered {
  return {
    roid: `${letter}${row.seq}-SANDBOX`,
    sponsor: row.sponsor,
    creator: row.creator,
    createdAt: new Date(row.created_at),
    updatedBy: row.updated_by ?? undefined,
    updatedAt: row.updated_at === null ? undefined : new Date(row.updated_at),
    statuses: JSON.parse(row.statuses) as string[],
  };
}

/** Who changed an object, and when: written with every update. */
export interface Change {
  readonly by: string;
  readonly at: Date;
}
