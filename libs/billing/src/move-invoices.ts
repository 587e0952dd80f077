import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Invoice, moved } from './invoice';
import { Invoices } from './invoices';

/** What becomes of the bills that wait for the money of these orders, when their orders go on or end. */
@Injectable()
export class MoveInvoices {
  constructor(private readonly invoices: Invoices) {}

  /** Orders without such a bill are left alone. @returns the bills as they are now */
  async apply(tx: Tx, orderIds: readonly string[], to: 'pending' | 'paid' | 'cancelled'): Promise<Invoice[]> {
    const changed = (await this.invoices.lockOpenOf(tx, orderIds)).map((invoice) => moved(invoice, to, tx.now));
    for (const invoice of changed) await this.invoices.saveState(tx, invoice);
    return changed;
  }
}
