import { DomainName } from '#libs/kernel';
import type { LetterTemplate, Tx } from '#libs/platform';
import { Letterheads, Nodes, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Invoice, dueOf } from './invoice';
import type { InvoiceLine } from './invoice-line';
import { writtenMoney } from './paper/written-money';
import type { Receipt } from './receipt';

/** How many names a mail lists before it only counts them. */
const NAMES_MAX = 5;

/** Tells the owners of those who buy about their bills and payments, in the name of who sells to them. */
@Injectable()
export class InvoiceLetters {
  constructor(
    private readonly nodes: Nodes,
    private readonly letterheads: Letterheads,
    private readonly letters: OwnerLetters,
  ) {}

  /** A new bill. Resellers buy all day and look theirs up; customers get each. */
  async issued(tx: Tx, invoice: Invoice, lines: readonly Pick<InvoiceLine, 'name'>[]): Promise<void> {
    const { kind } = await this.nodes.get(tx, invoice.buyerId);
    if (kind === 'customer') await this.post(tx, invoice, 'invoice-issued', { names: namesOf(lines) });
  }

  reminder(tx: Tx, invoice: Invoice): Promise<void> {
    return this.post(tx, invoice, 'invoice-reminder', {});
  }

  /** Nothing will come of it: its time is over, or somebody else was quicker. What was paid in stays in the deposit. */
  closed(tx: Tx, invoice: Invoice, why: 'lapsed' | 'gone'): Promise<void> {
    return this.post(tx, invoice, why === 'lapsed' ? 'invoice-lapsed' : 'invoice-cancelled', {});
  }

  /** A payment has arrived. */
  async received(tx: Tx, { payerId, id, number, amount }: Receipt): Promise<void> {
    const url = `${await this.urlFor(tx, payerId)}/receipts/${id}`;
    await this.letters.post(tx, payerId, 'payment-received', { number, amount: writtenMoney(amount), url });
  }

  private async post(tx: Tx, invoice: Invoice, template: LetterTemplate, more: Readonly<Record<string, string>>): Promise<void> {
    const { id, number, dueAt, buyerId } = invoice;
    const facts = { number, amount: writtenMoney(dueOf(invoice)), url: `${await this.urlFor(tx, buyerId)}/invoices/${id}` };
    await this.letters.post(tx, buyerId, template, { ...facts, ...(dueAt ? { until: dueAt.toISOString() } : {}), ...more });
  }

  private async urlFor(tx: Tx, nodeId: number): Promise<string> {
    return (await this.letterheads.of(tx, await this.nodes.get(tx, nodeId))).url;
  }
}

function namesOf(lines: readonly Pick<InvoiceLine, 'name'>[]): string {
  const names = lines.slice(0, NAMES_MAX).map(({ name }) => DomainName.parse(name).unicode);
  const rest = lines.length - names.length;
  return `${names.join(', ')}${rest > 0 ? ` (+${rest})` : ''}`;
}
