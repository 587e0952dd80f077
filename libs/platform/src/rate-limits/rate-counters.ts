import { createHash } from 'node:crypto';
import { Clock, MINUTE, SECOND, after } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { insertRows, marks } from '../database/rows';
import { type Tx, UnitOfWork } from '../database/unit-of-work';
import { readInteger } from '../engine/dialect';

type Count = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Requests of one caller that wait to be counted together. */
interface Waiting {
  readonly endsAt: Date;
  readonly callers: { readonly resolve: (hits: number) => void; readonly reject: (error: unknown) => void }[];
}

const SWEPT_EVERY_MS = MINUTE;
/** So many callers who have had their share are remembered; beyond that all are forgotten and asked for again. */
const EXHAUSTED_MAX = 10_000;

/**
 * Counts requests in the database, for all processes together. Time is cut into stretches that begin for everybody at
 * once. What it costs: requests that come in while others are being counted share the next transaction, an upsert and a
 * read by key; so one request by itself waits for one small transaction, and many at once for the same. Whoever has had
 * their share is refused from memory until the stretch is over: a flood costs the database nothing.
 */
@Injectable()
export class RateCounters implements ThrottlerStorage {
  private waiting = new Map<string, Waiting>();
  private isCounting = false;
  private sweptAt: Date | undefined;
  private readonly exhausted = new Set<string>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One more request under this key. `ttl`: the length of a stretch in milliseconds; times in the answer are in seconds. */
  async increment(key: string, ttl: number, limit: number): Promise<Count> {
    const now = this.clock.now();
    const stretch = Math.floor(now.getTime() / ttl);
    const endsAt = after(now, (stretch + 1) * ttl - now.getTime());
    const id = createHash('sha256').update(`${key} ${ttl} ${stretch}`).digest('hex');
    const totalHits = this.exhausted.has(id) ? limit + 1 : await this.count(id, endsAt);
    const isBlocked = totalHits > limit;
    if (isBlocked) this.remember(id);
    const left = Math.ceil((endsAt.getTime() - now.getTime()) / SECOND);
    return { totalHits, timeToExpire: left, isBlocked, timeToBlockExpire: isBlocked ? left : 0 };
  }

  private remember(id: string): void {
    if (this.exhausted.size >= EXHAUSTED_MAX) this.exhausted.clear();
    this.exhausted.add(id);
  }

  private count(id: string, endsAt: Date): Promise<number> {
    return new Promise((resolve, reject) => {
      const together = this.waiting.get(id) ?? { endsAt, callers: [] };
      together.callers.push({ resolve, reject });
      this.waiting.set(id, together);
      if (!this.isCounting) void this.lead();
    });
  }

  private async lead(): Promise<void> {
    this.isCounting = true;
    while (this.waiting.size > 0) {
      const batch = this.waiting;
      this.waiting = new Map();
      try {
        const hits = await this.work.run((tx) => this.store(tx, batch));
        // The n who were counted together are the last n.
        for (const [id, { callers }] of batch) callers.forEach(({ resolve }, i) => resolve(hits.get(id)! - callers.length + i + 1));
      } catch (error) {
        for (const { callers } of batch.values()) for (const { reject } of callers) reject(error);
      }
    }
    this.isCounting = false;
  }

  /** In the order of their ids, so that two processes never wait for each other. */
  private async store(tx: Tx, batch: ReadonlyMap<string, Waiting>): Promise<Map<string, number>> {
    const ids = [...batch.keys()].sort();
    const rows = ids.map((id) => ({ id, hits: batch.get(id)!.callers.length, ends_at: batch.get(id)!.endsAt }));
    await insertRows(tx, 'rate_counter', rows, tx.dialect.onDuplicateAdd('rate_counter', 'id', 'hits'));
    const counted = await tx.query<{ id: string; hits: unknown }>(`SELECT id, hits FROM rate_counter WHERE id IN (${marks(ids)})`, ids);
    await this.sweep(tx);
    return new Map(counted.map(({ id, hits }) => [id, readInteger(hits)]));
  }

  private async sweep(tx: Tx): Promise<void> {
    if (this.sweptAt && tx.now < after(this.sweptAt, SWEPT_EVERY_MS)) return;
    await tx.query('DELETE FROM rate_counter WHERE ends_at < ?', [tx.dialect.instant(after(tx.now, -SWEPT_EVERY_MS))]);
    this.sweptAt = tx.now;
  }
}
