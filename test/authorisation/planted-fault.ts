import type { Actor } from '#libs/kernel';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { MatrixWorld } from './matrix-world';

/** A mistake that somebody could make, put into a running program from outside: no product code knows of it. */
export interface PlantedFault {
  readonly name: string;
  /** The row of OWASP's API top ten (2023), of ASVS 5.0 or of CWE that such a mistake breaks. */
  readonly shows: string;
  /** Where it shows; in the portal, if nothing else is said. */
  readonly routes: readonly string[];
  readonly program?: 'customers';
  /** What the finding says. */
  readonly finding: RegExp;
  /** @returns what takes it out again */
  plant(world: MatrixWorld): () => void;
}

/** Replaces one method of one provider of a program. */
export function replace<T extends object, Name extends keyof T>(
  app: Pick<INestApplicationContext, 'get'>,
  type: (abstract new (...of: never[]) => T) | Type<T>,
  name: Name,
  make: (original: T[Name]) => T[Name],
): () => void {
  const target = app.get<T>(type as Type<T>, { strict: false });
  const original = target[name];
  target[name] = make((original as unknown as { bind(self: T): T[Name] }).bind(target));
  return () => {
    target[name] = original;
  };
}

export const as = <Somebody extends Pick<Actor, 'nodeId'>>(actor: Somebody, nodeId: number): Somebody => ({ ...actor, nodeId });

/** Whose it is by that column; undefined when there is no such row. */
export async function ownerOf({ world }: MatrixWorld, table: string, column: string, id: string): Promise<number | undefined> {
  const [row] = await world.reads.query<{ owner: unknown }>(`SELECT ${column} AS owner FROM ${table} WHERE id = ?`, [id]);
  return row && Number(row.owner);
}
