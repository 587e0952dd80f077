import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { OwnLists } from './own-lists';
import type { NewPrice } from './price';
import { type PriceList, listKey } from './price-list';
import { PriceRows } from './price-rows';

/** A list that a seller writes prices in: a package's, or the overrides for one direct child. */
export type SalesList = PriceList & { readonly kind: 'package' | 'child' };

/** A seller sets prices, from now or later on; what they follow is closed and stays as history. */
@Injectable()
export class SetPrice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lists: OwnLists,
    private readonly rows: PriceRows,
    private readonly audit: AuditLog,
  ) {}

  /** All or none. @throws PriceInvalid, PeriodNotAllowed, PackageNotFound, NodeNotFound */
  run(actor: Actor, list: SalesList, prices: readonly NewPrice[]): Promise<void> {
    return this.work.run(async (tx) => {
      await this.apply(tx, actor.nodeId, list, prices);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'prices.set', by: actor, object: listKey(list), after: prices }]);
    });
  }

  async apply(tx: Tx, sellerId: number, list: SalesList, prices: readonly NewPrice[]): Promise<void> {
    await this.lists.refuseForeign(tx, sellerId, list);
    await this.rows.add(tx, sellerId, list, prices);
  }
}
