import { after, newId } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { readInstant, readInstantOrNull, readInteger } from '../engine/dialect';
import { insertRows, marks } from '../database/rows';
import type { Reads } from '../database/reads';
import type { Tx } from '../database/unit-of-work';
import { type Job, LEASE_MS } from './job';

/** What a use case asks for when it adds a job. */
export interface NewJob {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly uniqueKey?: string;
  readonly runAt?: Date;
}

interface JobRow {
  id: string;
  kind: string;
  unique_key: string | null;
  payload: string;
  state: Job['state'];
  run_at: unknown;
  attempts: unknown;
  lease_token: string | null;
  last_error: string | null;
  created_at: unknown;
  finished_at: unknown;
}

const ERROR_MAX = 500;

/** The outbox: jobs are added in the transaction that makes them necessary, so neither is there without the other. */
@Injectable()
export class JobQueue {
  /** Adds jobs; those whose unique key stands already are left out. */
  async add(tx: Tx, jobs: readonly NewJob[]): Promise<void> {
    const keys = jobs.flatMap(({ uniqueKey }) => uniqueKey ?? []);
    const known =
      keys.length === 0 ? [] : await tx.query<{ k: string }>(`SELECT unique_key AS k FROM job WHERE unique_key IN (${marks(keys)})`, keys);
    const standing = new Set(known.map(({ k }) => k));
    const rows = jobs
      .filter(({ uniqueKey }) => !uniqueKey || !standing.has(uniqueKey))
      .map(({ kind, payload, uniqueKey, runAt }) => ({
        id: newId('job', tx.now),
        kind,
        unique_key: uniqueKey ?? null,
        payload: JSON.stringify(payload),
        state: 'waiting',
        run_at: runAt ?? tx.now,
        attempts: 0,
        created_at: tx.now,
      }));
    await insertRows(tx, 'job', rows);
  }

  /** Is anything due? A cheap look before the write lock is asked for. */
  async isDue(reads: Reads, now: Date): Promise<boolean> {
    const rows = await reads.query('SELECT id FROM job WHERE state = ? AND run_at <= ? LIMIT 1', ['waiting', reads.dialect.instant(now)]);
    return rows.length > 0;
  }

  /** Takes up to `count` due jobs for a while. Each is lent to one taker only, until its lease ends. */
  async lease(tx: Tx, count: number): Promise<Job[]> {
    const rows = await tx.query<JobRow>(
      `SELECT * FROM job${tx.dialect.byIndex('job_due')} WHERE state = ? AND run_at <= ? ORDER BY run_at LIMIT ${count}${tx.dialect.forUpdateSkipLocked}`,
      ['waiting', tx.dialect.instant(tx.now)],
    );
    if (rows.length === 0) return [];
    const leaseToken = newId('lease', tx.now);
    const runAt = after(tx.now, LEASE_MS);
    await tx.query(`UPDATE job SET run_at = ?, lease_token = ?, attempts = attempts + 1 WHERE id IN (${marks(rows)})`, [
      tx.dialect.instant(runAt),
      leaseToken,
      ...rows.map(({ id }) => id),
    ]);
    return rows.map((row) => ({ ...readJob(row), leaseToken, runAt, attempts: readInteger(row.attempts) + 1 }));
  }

  /** The lease goes on from now. @returns false when the job is somebody else's by now. */
  renew(tx: Tx, job: Job): Promise<boolean> {
    return this.write(tx, job, { run_at: after(tx.now, LEASE_MS) });
  }

  /** @returns false when the lease had ended and somebody else has the job. */
  finish(tx: Tx, job: Job): Promise<boolean> {
    return this.write(tx, job, { state: 'done', finished_at: tx.now, lease_token: null, last_error: null });
  }

  /** Back to the queue until `runAt`; `error` says why, none means that waiting is part of the plan. */
  again(tx: Tx, job: Job, runAt: Date, error?: string): Promise<boolean> {
    const attempts = error === undefined ? 0 : job.attempts;
    return this.write(tx, job, { run_at: runAt, lease_token: null, attempts, last_error: error?.slice(0, ERROR_MAX) ?? null });
  }

  /** Laid aside: no worker takes it until a person sends it back. */
  bury(tx: Tx, job: Job, error: string): Promise<boolean> {
    return this.write(tx, job, { state: 'dead', finished_at: tx.now, lease_token: null, last_error: error.slice(0, ERROR_MAX) });
  }

  /** A dead job gets all its attempts back. @returns how many rows that was: 0 or 1. */
  async revive(tx: Tx, id: string): Promise<boolean> {
    const dead = await tx.query('SELECT id FROM job WHERE id = ? AND state = ?', [id, 'dead']);
    if (dead.length === 0) return false;
    await tx.query('UPDATE job SET state = ?, run_at = ?, attempts = 0, finished_at = NULL WHERE id = ?', [
      'waiting',
      tx.dialect.instant(tx.now),
      id,
    ]);
    return true;
  }

  /** Removes finished jobs that ended before `before`, at most `limit`. @returns how many it removed. */
  async sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    const old = await tx.query<{ id: string }>(`SELECT id FROM job WHERE state = ? AND run_at < ? ORDER BY run_at LIMIT ${limit}`, [
      'done',
      tx.dialect.instant(before),
    ]);
    if (old.length > 0)
      await tx.query(
        `DELETE FROM job WHERE id IN (${marks(old)})`,
        old.map(({ id }) => id),
      );
    return old.length;
  }

  /** Jobs in a state, newest first, at most `limit`. */
  async list(reads: Reads, state: Job['state'], limit: number): Promise<Job[]> {
    const rows = await reads.query<JobRow>(`SELECT * FROM job WHERE state = ? ORDER BY run_at DESC LIMIT ${limit}`, [state]);
    return rows.map(readJob);
  }

  private async write(tx: Tx, job: Job, change: Readonly<Record<string, string | number | Date | null>>): Promise<boolean> {
    const held = await tx.query(`SELECT id FROM job WHERE id = ? AND lease_token = ?${tx.dialect.forUpdate}`, [job.id, job.leaseToken]);
    if (held.length === 0) return false;
    const columns = Object.keys(change);
    const values = Object.values(change).map((value) => (value instanceof Date ? tx.dialect.instant(value) : value));
    await tx.query(`UPDATE job SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [...values, job.id]);
    return true;
  }
}

function readJob(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    uniqueKey: row.unique_key,
    payload: JSON.parse(row.payload) as Job['payload'],
    state: row.state,
    runAt: readInstant(row.run_at),
    attempts: readInteger(row.attempts),
    leaseToken: row.lease_token,
    lastError: row.last_error,
    createdAt: readInstant(row.created_at),
    finishedAt: readInstantOrNull(row.finished_at),
  };
}
