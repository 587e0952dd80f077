import mysql2 from 'mysql2';
import type { DataSourceOptions } from 'typeorm';
import type { Schema } from '../database/schema';

/** Longest wait for a row lock, in seconds; then error 1205 and the whole unit of work runs again. */
const LOCK_WAIT_SECONDS = 10;
const CONNECT_TIMEOUT_MS = 10_000;
/** How many callers may wait for a free connection before new ones are turned away. */
const QUEUE_MAX = 2_000;

const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}, sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
];

type Query = (sql: unknown, values?: unknown, done?: unknown) => unknown;

/**
 * Every pooled connection gets the same session settings, and one whose answer did not come in time is thrown away:
 * given back to the pool it would answer the next caller with the last one's rows. TypeORM has no hook for either.
 */
const driver = {
  ...mysql2,
  createPool(options: mysql2.PoolOptions): mysql2.Pool {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => {
      for (const sql of SESSION) connection.query(sql);
      const query = connection.query.bind(connection) as unknown as Query;
      const guarded: Query = (sql, values, done) =>
        query(sql, values, (error: NodeJS.ErrnoException | null, ...rest: unknown[]) => {
          if (error?.code === 'PROTOCOL_SEQUENCE_TIMEOUT') connection.destroy();
          if (typeof done === 'function') (done as (...answer: unknown[]) => void)(error, ...rest);
        });
      // TypeORM always calls with values and a callback; other shapes go through untouched.
      connection.query = ((...call: [unknown, unknown, unknown]) =>
        call.length === 3 && typeof call[2] === 'function' ? guarded(...call) : query(...call)) as typeof connection.query;
    });
    return pool;
  },
};

/** A pool to MariaDB 10.11+ or MySQL 8: READ COMMITTED, UTC, strict, each statement with a time limit. */
export function mariadbOptions(url: URL, limits: { pool: number; timeoutMs: number }, schema: Schema): DataSourceOptions {
  return {
    type: 'mariadb',
    driver,
    host: url.hostname,
    port: Number(url.port || 3306),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    charset: 'utf8mb4',
    timezone: 'Z',
    poolSize: limits.pool,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxQueryExecutionTime: limits.timeoutMs,
    enableQueryTimeout: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: { queueLimit: QUEUE_MAX, ...(url.searchParams.get('socket') ? { socketPath: url.searchParams.get('socket') } : {}) },
  };
}
