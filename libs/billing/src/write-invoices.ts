import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Invoice, type Settlement, invoiceOf } from './invoice';
import type { InvoiceLine } from './invoice-line';
import { InvoiceLetters } from './invoice-letters';
import { Invoices } from './invoices';
import { NumberSeries } from './number-series';
import { Parties } from './parties';

/** Makes invoices of lines: one for each order and seller among them, numbered in the transaction that writes them. */
@Injectable()
export class WriteInvoices {
  constructor(
    private readonly invoices: Invoices,
    private readonly series: NumberSeries,
    private readonly parties: Parties,
    private readonly letters: InvoiceLetters,
  ) {}

  async apply(tx: Tx, lines: readonly InvoiceLine[], settlement: Settlement): Promise<Invoice[]> {
    if (lines.length === 0) return [];
    const issuerIds = lines.map(({ issuerId }) => issuerId);
    const numbers = await this.series.lock(tx, issuerIds, 'invoice');
    const sellers = await this.parties.sellers(tx, issuerIds);
    const buyers = await this.parties.buyers(
      tx,
      lines.map(({ buyerId }) => buyerId),
    );
    const bills = inBills(lines).map((bill) => {
      const { issuerId, buyerId } = bill[0]!;
      const head = { ...numbers.get(issuerId)!.take(), seller: sellers.get(issuerId)!, billTo: buyers.get(buyerId)! };
      return { invoice: invoiceOf(bill, head, settlement, tx.now), lines: bill };
    });
    await this.series.save(tx, numbers.values());
    await this.invoices.add(
      tx,
      bills.map(({ invoice }) => invoice),
    );
    await this.invoices.putLines(
      tx,
      bills.flatMap((bill) => bill.lines.map((line) => ({ ...line, invoiceId: bill.invoice.id }))),
    );
    for (const bill of bills) await this.letters.issued(tx, bill.invoice, bill.lines);
    return bills.map(({ invoice }) => invoice);
  }
}

/** The lines of each order and seller by themselves, in the order in which they are on the paper. */
function inBills(lines: readonly InvoiceLine[]): InvoiceLine[][] {
  const bills = new Map<string, InvoiceLine[]>();
  for (const line of lines) {
    const key = `${line.issuerId} ${line.orderId}`;
    bills.set(key, [...(bills.get(key) ?? []), line]);
  }
  return [...bills.values()].map((bill) => bill.sort((a, b) => a.position - b.position));
}
