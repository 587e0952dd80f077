import { WriteInvoices, lineOf } from '#libs/billing';
import { DAY, after } from '#libs/kernel';
import { Settings, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NewOrder } from '../order-rows';
import { soldItem } from './sold-item';

/** Orders that are to be paid by invoice get theirs at once, for what their buyers pay; the levels above are billed when they are carried out. */
@Injectable()
export class BillOrders {
  constructor(
    private readonly write: WriteInvoices,
    private readonly settings: Settings,
  ) {}

  async apply(tx: Tx, orders: readonly NewOrder[]): Promise<void> {
    const usual = after(tx.now, this.settings.invoiceDueDays * DAY);
    const kinds = new Map(
      orders.map(({ payUntil, payWith }) => [
        `${payUntil?.getTime()} ${payWith}`,
        { payWith, dueAt: payUntil && payUntil > usual ? payUntil : usual },
      ]),
    );
    for (const [kind, terms] of kinds) {
      const lines = orders
        .filter(({ payUntil, payWith }) => kind === `${payUntil?.getTime()} ${payWith}`)
        .flatMap(({ items }) => items.map(({ item, charges }) => lineOf(soldItem(item), charges.at(-1)!)));
      await this.write.apply(tx, lines, { state: 'unpaid', ...terms });
    }
  }
}
