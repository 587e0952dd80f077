import { DomainError, HOUR, Money, after } from '#libs/kernel';
import { type Tx, insertRows, marks, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ApiKey } from './api-key';
import { ApiKeys } from './api-keys';

export class SpendingCapReached extends DomainError {
  readonly fault = 'insufficient';
  readonly code = 'spending-cap-reached';
}

const JAKARTA_OFFSET_MS = 7 * HOUR;

/** The day in Jakarta (UTC+7, no summer time): `2026-11-22`. */
export const jakartaDay = (now: Date): string => after(now, JAKARTA_OFFSET_MS).toISOString().slice(0, 10);

/** What the keys of one transaction may still spend today. */
export class Allowances {
  private readonly spent = new Map<string, Money>();

  constructor(private readonly left: Map<string, Money>) {}

  /** Takes the cost from what is left, or says why not. Keys without a cap, and people, are never refused. */
  take(keyId: string | undefined, cost: Money): SpendingCapReached | undefined {
    const left = keyId === undefined ? undefined : this.left.get(keyId);
    if (keyId === undefined || !left) return undefined;
    if (left.currency !== cost.currency || left.isLessThan(cost)) {
      return new SpendingCapReached('This order would cost more than this API key may still spend today.', { left });
    }
    this.left.set(keyId, left.minus(cost));
    return undefined;
  }

  /** The order was placed: what it costs is spent. */
  spend(keyId: string | undefined, cost: Money): void {
    if (keyId === undefined || !this.left.has(keyId)) return;
    this.spent.set(keyId, this.spent.get(keyId)?.plus(cost) ?? cost);
  }

  /** What was spent in this transaction, by key. */
  get news(): ReadonlyMap<string, Money> {
    return this.spent;
  }
}

/**
 * How much each key's orders may cost its node on one day in Jakarta. What is left is read and written under the key's
 * lock in the transaction that places the orders, so orders placed at once cannot pass it together. An order that fails
 * later gives nothing back: the cap bounds what a stolen key can do, it is not a budget.
 */
@Injectable()
export class SpendingCaps {
  constructor(private readonly keys: ApiKeys) {}

  /** Locks these keys, in the order of their ids, and says what they may still spend. */
  async lock(tx: Tx, keyIds: readonly string[]): Promise<Allowances> {
    const ids = [...new Set(keyIds)];
    if (ids.length === 0) return new Allowances(new Map());
    const capped = (await this.keys.lock(tx, ids)).flatMap(({ id, dailyCap }) => (dailyCap ? [{ id, dailyCap }] : []));
    const spent = await this.spentToday(tx, capped);
    return new Allowances(
      new Map(capped.map(({ id, dailyCap }) => [id, dailyCap.minus(new Money(spent.get(id) ?? 0n, dailyCap.currency))])),
    );
  }

  /** Writes down what was spent. */
  async save(tx: Tx, { news }: Allowances): Promise<void> {
    const known = await this.spentToday(
      tx,
      [...news.keys()].map((id) => ({ id })),
    );
    const day = jakartaDay(tx.now);
    const rows = [...news].map(([id, cost]) => ({ key_id: id, day, units: (known.get(id) ?? 0n) + cost.units }));
    await insertRows(tx, 'api_key_spending', rows, tx.dialect.onDuplicate(['key_id', 'day'], ['units']));
  }

  private async spentToday(tx: Tx, keys: readonly Pick<ApiKey, 'id'>[]): Promise<Map<string, bigint>> {
    if (keys.length === 0) return new Map();
    const rows = await tx.query<{ key_id: string; units: unknown }>(
      `SELECT key_id, units FROM api_key_spending WHERE day = ? AND key_id IN (${marks(keys)})${tx.dialect.forUpdate}`,
      [jakartaDay(tx.now), ...keys.map(({ id }) => id)],
    );
    return new Map(rows.map(({ key_id, units }) => [key_id, readUnits(units)]));
  }
}
