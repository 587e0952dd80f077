import { DAY, DomainError, Money, after, newId } from '#libs/kernel';
import type { DocumentNumber } from './document-number';
import type { InvoiceLine } from './invoice-line';
import type { Party, SellerParty } from './party';

/**
 * Where a bill stands. `unpaid`: nothing is held and nothing reserved. `pending`: its money is in the deposit, and is taken
 * as soon as the order can go on. `paid`; `cancelled` without ever being paid; `credited`: paid, and all of it taken back.
 */
export const INVOICE_STATES = ['unpaid', 'pending', 'paid', 'cancelled', 'credited'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

/** A bill in one of these may still be paid. */
export const OPEN: ReadonlySet<InvoiceState> = new Set(['unpaid', 'pending']);

/** A bill (Tagihan): what one seller asks of one buyer for one order. Its lines never change. */
export interface Invoice extends DocumentNumber {
  /** `ivc_…`; sorts by time. */
  readonly id: string;
  readonly issuerId: number;
  readonly buyerId: number;
  readonly orderId: string;
  readonly state: InvoiceState;
  /** The sum of the lines before tax. */
  readonly net: Money;
  /** The sum of the lines' tax: never computed from the sum (PER-11/PJ/2025 rounds each line). */
  readonly tax: Money;
  readonly total: Money;
  /** What credit notes have taken back of the total. */
  readonly credited: Money;
  readonly seller: SellerParty;
  readonly billTo: Party;
  readonly issuedAt: Date;
  /** Until when it is to be paid; null where the deposit had paid before it was written. */
  readonly dueAt: Date | null;
  readonly paidAt: Date | null;
  /** How its buyer said it would be paid: `transfer`, `deposit`, or a payment method; null where nobody asked. It binds nobody. */
  readonly payWith: string | null;
  /** How many reminders have been sent. */
  readonly reminders: number;
}

export class InvoiceNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'invoice-not-found';

  constructor(id: string) {
    super('There is no such invoice.', { id });
  }
}

export class InvoiceNotOpen extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'invoice-not-open';

  constructor({ id, state }: Pick<Invoice, 'id' | 'state'>) {
    super(`This invoice is ${state}.`, { id, state });
  }
}

export class InvoiceLapsed extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'invoice-lapsed';

  constructor({ id, dueAt }: Pick<Invoice, 'id' | 'dueAt'>) {
    super('The prices of this invoice are no longer good: order again.', { id, dueAt: dueAt?.toISOString() ?? null });
  }
}

/** What is known of a bill before its lines are looked at. */
export type InvoiceHead = DocumentNumber & Pick<Invoice, 'seller' | 'billTo'>;
/** How a bill begins: paid by the deposit before it was written, or to be paid until then. */
export type Settlement =
  | { readonly state: 'paid' }
  | { readonly state: 'unpaid'; readonly dueAt: Date; readonly payWith?: string | undefined };

/** The bill for these lines, which are of one order and one edge. */
export function invoiceOf(lines: readonly InvoiceLine[], head: InvoiceHead, settlement: Settlement, at: Date): Invoice {
  const [first] = lines;
  if (!first) throw new TypeError('an invoice needs lines');
  const { issuerId, buyerId, orderId } = first;
  if (lines.some((line) => line.issuerId !== issuerId || line.buyerId !== buyerId || line.orderId !== orderId))
    throw new TypeError('the lines of an invoice are of one order and one edge');
  return {
    ...head,
    ...sumOf(lines),
    id: newId('ivc', at),
    issuerId,
    buyerId,
    orderId,
    state: settlement.state,
    credited: Money.zero(first.total.currency),
    issuedAt: at,
    dueAt: settlement.state === 'unpaid' ? settlement.dueAt : null,
    paidAt: settlement.state === 'paid' ? at : null,
    payWith: settlement.state === 'unpaid' ? (settlement.payWith ?? null) : null,
    reminders: 0,
  };
}

/** The sums of lines of one currency: the only way totals come about. */
export function sumOf(lines: readonly Pick<InvoiceLine, 'price' | 'tax' | 'total'>[]): Pick<Invoice, 'net' | 'tax' | 'total'> {
  const currency = lines[0]?.total.currency ?? 'IDR';
  return {
    net: Money.sum(
      lines.map(({ price }) => price),
      currency,
    ),
    tax: Money.sum(
      lines.map(({ tax }) => tax),
      currency,
    ),
    total: Money.sum(
      lines.map(({ total }) => total),
      currency,
    ),
  };
}

/** What is to be paid of it. */
export const dueOf = ({ total, credited }: Pick<Invoice, 'total' | 'credited'>): Money => total.minus(credited);

/** When its prices end to be good: some days after it was due. A job that is late changes nothing of that. */
export const lapsesAt = ({ dueAt }: Pick<Invoice, 'dueAt'>, graceDays: number): Date | null => dueAt && after(dueAt, graceDays * DAY);

/** @throws InvoiceNotOpen, InvoiceLapsed unless it can be paid at that instant. */
export function refuseClosed(invoice: Invoice, graceDays: number, at: Date): void {
  if (!OPEN.has(invoice.state)) throw new InvoiceNotOpen(invoice);
  const end = lapsesAt(invoice, graceDays);
  if (invoice.state === 'unpaid' && end && end <= at) throw new InvoiceLapsed(invoice);
}

/** The bill when its order goes on or ends. @throws InvoiceNotOpen */
export function moved(invoice: Invoice, to: 'pending' | 'paid' | 'cancelled', at: Date): Invoice {
  if (!OPEN.has(invoice.state)) throw new InvoiceNotOpen(invoice);
  return { ...invoice, state: to, paidAt: to === 'paid' ? at : null };
}

/** How long before a bill is due, and after that, its buyer is reminded: one reminder for each that has begun. */
const REMINDERS = [-1 * DAY, 1 * DAY] as const;

/** How many reminders should have been sent by then: fewer are sent when nobody looked for a while, never one twice. */
export const remindersBy = ({ dueAt }: Pick<Invoice, 'dueAt'>, at: Date): number =>
  dueAt ? REMINDERS.filter((ms) => after(dueAt, ms) <= at).length : 0;

/** The bill after some of its lines were taken back. */
export function credit(invoice: Invoice, amount: Money): Invoice {
  const credited = invoice.credited.plus(amount);
  if (invoice.total.isLessThan(credited)) throw new TypeError(`more would be credited of ${invoice.number} than it says`);
  const isWhole = credited.equals(invoice.total);
  const ended = OPEN.has(invoice.state) ? ('cancelled' as const) : ('credited' as const);
  return { ...invoice, credited, state: isWhole ? ended : invoice.state };
}
