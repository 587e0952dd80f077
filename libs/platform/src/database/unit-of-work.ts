import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '#libs/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { isContention } from '../engine/database-error';
import { Dialect } from '../engine/dialect';
import { Mutex } from './mutex';

/** Proof that a transaction is open. Every method that writes asks for one first, so it cannot run without. */
export class Tx {
  readonly dialect: Dialect;

  constructor(
    readonly manager: EntityManager,
    /** The time of this unit of work: the same at its start and at its end. */
    readonly now: Date,
  ) {
    this.dialect = Dialect.of(manager);
  }

  /** Hand-written SQL, for the paths where rows are many. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]);
  }
}

/** Contention is given up after this many runs: by then something else is wrong. */
const ATTEMPTS_MAX = 30;
const WAIT_MAX_MS = 400;

/**
 * One transaction around one use case, READ COMMITTED. When two meet, the loser's whole work runs again in a new
 * transaction (house rule 11): after a deadlock MariaDB has already rolled back, and a retried statement would commit
 * on its own. So the work must not touch the outside world: that is a job's business (rule 13).
 */
export class UnitOfWork {
  private readonly open = new AsyncLocalStorage<{ readonly joinable: Tx | null }>();
  private readonly mutex = new Mutex();
  private readonly isSqlite: boolean;
  /** How often work ran again because of contention, since the start of the process. */
  retries = 0;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {
    this.isSqlite = db.options.type === 'better-sqlite3';
  }

  /** Runs the work in one transaction, perhaps several times; any error rolls all of it back. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    if (outer?.joinable) return work(outer.joinable);
    if (outer) throw new Error('A unit of work is already open: pass its tx down.');
    return this.attempting(work);
  }

  /**
   * Several use cases as one, for setting up: those called inside join this transaction instead of opening their own, so
   * that what is set up is there whole or not at all.
   */
  together<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) throw new Error('A unit of work is already open.');
    return this.attempting((tx) => this.open.run({ joinable: tx }, work));
  }

  private async attempting<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === ATTEMPTS_MAX || !isContention(error)) throw error;
        this.retries += 1;
        await sleep(Math.random() * Math.min(WAIT_MAX_MS, 5 * 2 ** attempt));
      }
    }
  }

  private once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const transaction = () =>
      this.open.run({ joinable: null }, () => this.db.transaction((manager) => work(new Tx(manager, this.clock.now()))));
    if (!this.isSqlite) return transaction();
    // SQLite has one writer and answers synchronously: the yield lets everybody else's work through between two units.
    return this.mutex.run(async () => {
      await setImmediate();
      return transaction();
    });
  }
}
