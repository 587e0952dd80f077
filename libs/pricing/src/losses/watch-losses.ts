import { createHash } from 'node:crypto';
import { type Job, type JobHandler, type Tx, UnitOfWork, insertRows } from '#libs/platform';
import { ListChildren, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { asOwner } from '../as-owner';
import { PriceNews, WATCH_LOSSES } from '../news/price-news';
import { listKey } from '../price-list';
import { productKey } from '../product';
import { ListLosses } from './list-losses';
import type { Loss } from './loss';

/** Children that are looked at by one transaction. */
const PAGE = 100;
const TLDS_TOLD = 20;

/**
 * Tells a seller which of its prices are below cost, now or from a day on, although it never said that it wants that: they
 * cannot be sold. Then the resellers below it are looked at, whose cost follows from its prices.
 */
@Injectable()
export class WatchLosses implements JobHandler {
  readonly kind = WATCH_LOSSES;

  constructor(
    private readonly work: UnitOfWork,
    private readonly losses: ListLosses,
    private readonly children: ListChildren,
    private readonly news: PriceNews,
    private readonly letters: OwnerLetters,
  ) {}

  async run(payload: Job['payload']): Promise<void> {
    const [nodeId, due] = [Number(payload['nodeId']), new Date(String(payload['due']))];
    await this.work.run((tx) => this.tell(tx, nodeId));
    for (let after = 0; ;) {
      const children = await this.children.run(asOwner(nodeId), { kind: 'reseller', after, limit: PAGE });
      const ids = children.map(({ id }) => id);
      await this.work.run((tx) => this.news.watchAll(tx, ids, due));
      if (ids.length < PAGE) return;
      after = ids.at(-1)!;
    }
  }

  /** What was told already is not told again, as long as nothing is added or taken away. */
  private async tell(tx: Tx, nodeId: number): Promise<void> {
    const found = (await this.losses.of(tx, nodeId, tx.now)).filter(({ isAllowed }) => !isAllowed);
    const hash = hashOf(found);
    const [told] = await tx.query<{ losses_hash: string }>('SELECT losses_hash FROM loss_notice WHERE node_id = ?', [nodeId]);
    if ((told?.losses_hash ?? hashOf([])) === hash) return;
    const row = { node_id: nodeId, losses_hash: hash, told_at: tx.now };
    await insertRows(tx, 'loss_notice', [row], tx.dialect.onDuplicate(['node_id'], ['losses_hash', 'told_at']));
    if (found.length > 0) await this.letters.post(tx, nodeId, 'prices-below-cost', factsOf(found));
  }
}

const hashOf = (losses: readonly Loss[]): string =>
  createHash('sha256')
    .update(
      losses
        .map(({ list, product }) => `${listKey(list)} ${productKey(product)}`)
        .sort()
        .join('\n'),
    )
    .digest('hex');

function factsOf(losses: readonly Loss[]): Record<string, string> {
  const tlds = [...new Set(losses.map(({ product }) => `.${product.tld}`))].sort().slice(0, TLDS_TOLD);
  const from = new Date(Math.min(...losses.map((each) => each.from.getTime())));
  return { count: String(losses.length), tlds: tlds.join(', '), from: from.toISOString() };
}
