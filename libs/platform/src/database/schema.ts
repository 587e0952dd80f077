import type { EntitySchema, MigrationInterface } from 'typeorm';

/** What one lib stores: its tables as the code sees them, and the migrations that make them. */
export interface Schema {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** The schemas of several libs as one. TypeORM runs migrations in the order of the number at the end of their class names. */
export const joinSchemas = (...schemas: readonly Schema[]): Schema => ({
  entities: schemas.flatMap(({ entities }) => entities),
  migrations: schemas.flatMap(({ migrations }) => migrations),
});
