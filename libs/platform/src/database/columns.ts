import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';

/** MariaDB's driver brings big integers back as text, SQLite's as numbers. */
const asUnits: ValueTransformer = {
  to: (value: bigint | null | undefined) => value?.toString() ?? value,
  from: (value: string | number | null) => (value === null ? null : BigInt(value)),
};
const asNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** Columns in the house's few types, the same on both engines. Names are snake_case in the database. */
export const columns = {
  id: (length = 40): EntitySchemaColumnOptions => ({ type: 'varchar', length, primary: true }),
  text: (length: number, more: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions => ({
    type: 'varchar',
    length,
    ...more,
  }),
  longText: (more: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions => ({ type: 'text', ...more }),
  /** At most 65,535 of them. */
  bytes: (more: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions => ({ type: 'blob', ...more }),
  integer: (more: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions => ({ type: 'integer', ...more }),
  big: (more: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions => ({ type: 'bigint', transformer: asNumber, ...more }),
  units: (more: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions => ({ type: 'bigint', transformer: asUnits, ...more }),
  flag: (more: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions => ({ type: 'boolean', ...more }),
  instant: (more: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions => ({ type: 'datetime', precision: 3, ...more }),
};
