import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type Sqlite from 'better-sqlite3';
import type { DataSourceOptions } from 'typeorm';
import type { Schema } from '../database/schema';

/** How long SQLite itself waits for the write lock. It waits synchronously, so it must be short: the unit of work retries. */
const BUSY_TIMEOUT_MS = 50;

/**
 * TypeORM begins transactions deferred; a writer must take the write lock at once, or it finds out half way through.
 * Loaded only when SQLite is used, so that a production on MariaDB needs no compiled module.
 */
function immediateSqlite(): unknown {
  const Base = require('better-sqlite3') as typeof Sqlite;
  return class ImmediateSqlite extends Base {
    override prepare<P extends unknown[] | object = unknown[], R = unknown>(sql: string): ReturnType<typeof Base.prototype.prepare<P, R>> {
      return super.prepare<P, R>(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql);
    }
  };
}

/**
 * Two connections to one file in write-ahead mode: one writer, and a read-only one for queries, so that a write outside
 * a unit of work fails at once. `synchronous = FULL` because an answered request must survive a power cut.
 */
export function sqliteOptions(file: string, role: 'read' | 'write', schema: Schema): DataSourceOptions {
  if (role === 'write') makeForOwner(file);
  return {
    type: 'better-sqlite3',
    database: file,
    timeout: BUSY_TIMEOUT_MS,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    driver: role === 'write' ? immediateSqlite() : undefined,
    ...(role === 'write' ? { enableWAL: true } : { readonly: true }),
    prepareDatabase: (db: Sqlite.Database) => {
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
    },
  };
}

/** Contacts and password hashes are for the owner's eyes only. SQLite gives the files beside it the mode of this one. */
function makeForOwner(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}
