import type { EntityManager } from 'typeorm';

/** The words in which the two engines differ. Whatever else is written in SQL must mean the same on both. */
export class Dialect {
  private constructor(readonly kind: 'sqlite' | 'mariadb') {}

  static of(manager: EntityManager): Dialect {
    return manager.connection.options.type === 'better-sqlite3' ? SQLITE : MARIADB;
  }

  static readonly sqlite = new Dialect('sqlite');
  static readonly mariadb = new Dialect('mariadb');

  /** At the end of a SELECT: the rows are locked until the transaction ends. SQLite's one writer holds everything already. */
  get forUpdate(): string {
    return this.kind === 'sqlite' ? '' : ' FOR UPDATE';
  }

  /** At the end of a SELECT: nobody changes the rows until the transaction ends; any number may hold them so. */
  get forShare(): string {
    return this.kind === 'sqlite' ? '' : ' LOCK IN SHARE MODE';
  }

  /** As `forUpdate`, but rows that somebody else holds are passed over. */
  get forUpdateSkipLocked(): string {
    return this.kind === 'sqlite' ? '' : ' FOR UPDATE SKIP LOCKED';
  }

  /**
   * After a table's name in FROM: this index and no other. Keyset pages need it: to a `key = ? AND number < ?` MariaDB
   * likes to walk the whole key back to where the page begins, so that late pages of long lists read thousands of rows.
   */
  byIndex(name: string): string {
    return this.kind === 'sqlite' ? ` INDEXED BY ${name}` : ` FORCE INDEX (${name})`;
  }

  /** The end of an INSERT that overwrites `columns` of the row already standing under `key`. */
  onDuplicate(key: readonly string[], columns: readonly string[]): string {
    return this.kind === 'sqlite'
      ? ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`
      : ` ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`;
  }

  /** The end of an INSERT that adds its number to that of the row already standing under `key`. */
  onDuplicateAdd(table: string, key: string, column: string): string {
    return this.kind === 'sqlite'
      ? ` ON CONFLICT (${key}) DO UPDATE SET ${column} = ${table}.${column} + excluded.${column}`
      : ` ON DUPLICATE KEY UPDATE ${column} = ${column} + VALUES(${column})`;
  }

  /** The day of an instant in a column as it is in Jakarta (UTC+7, all year), as a text: `2026-11-22`. */
  dayInJakarta(column: string): string {
    return this.kind === 'sqlite' ? `DATE(${column}, '+7 hours')` : `DATE_FORMAT(${column} + INTERVAL 7 HOUR, '%Y-%m-%d')`;
  }

  /** How an instant is written as a parameter of hand-written SQL: `2026-11-22 02:00:00.000`, UTC. */
  instant(at: Date): string {
    return at.toISOString().slice(0, 23).replace('T', ' ');
  }
}

const SQLITE = Dialect.sqlite;
const MARIADB = Dialect.mariadb;

/** An instant as hand-written SQL brings it back: text on SQLite, a Date on MariaDB. */
export function readInstant(value: unknown): Date {
  if (value instanceof Date) return value;
  const text = String(value);
  return new Date(`${text.replace(' ', 'T')}${text.endsWith('Z') ? '' : 'Z'}`);
}

export const readInstantOrNull = (value: unknown): Date | null => (value === null || value === undefined ? null : readInstant(value));

/** A count or an id as hand-written SQL brings it back: a number on SQLite, text on MariaDB. */
export const readInteger = (value: unknown): number => Number(value);

/**
 * An amount in minor units as hand-written SQL brings it back. @throws RangeError for a number that SQLite's driver has
 * rounded: a wrong amount must not be read as a right one.
 */
export function readUnits(value: unknown): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`${value} is more than this database can count exactly`);
  return BigInt(value as string | number | bigint);
}
