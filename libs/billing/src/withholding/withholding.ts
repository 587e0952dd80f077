import { type Actor, DomainError, Money } from '#libs/kernel';
import { type Posting, depositOf, withheldOf } from '#libs/ledger';
import { type Invoice, InvoiceNotOpen } from '../invoice';
import type { InvoiceLine } from '../invoice-line';

/**
 * Where a withholding stands. `declared`: the buyer will pay so much less and owes the slip. `submitted`: the slip is there.
 * `accepted`: it counts like money that was paid in. `rejected`: all of it is due in money. `withdrawn` by the buyer.
 */
export const WITHHOLDING_STATES = ['declared', 'submitted', 'accepted', 'rejected', 'withdrawn'] as const;
export type WithholdingState = (typeof WITHHOLDING_STATES)[number];

/** As long as it stands here, what is withheld need not be paid in. */
const STANDING: ReadonlySet<WithholdingState> = new Set(['declared', 'submitted', 'accepted']);

/** PPh 23 on services: 2 % of the price before PPN (UU PPh article 23). */
const RATE_BASIS_POINTS = 200;

/** What the buyer's slip (bukti potong) says it is. */
export interface Slip {
  readonly number: string;
  /** The day on it, such as `2026-11-22`. */
  readonly dated: string;
}

/** Tax that the buyer of one invoice keeps back and pays to the state in the seller's name. */
export interface Withholding {
  /** `wht_…` */
  readonly id: string;
  readonly invoiceId: string;
  readonly issuerId: number;
  readonly buyerId: number;
  readonly state: WithholdingState;
  /** The sum of its lines. */
  readonly amount: Money;
  /** Null until it was handed in. */
  readonly slip: Slip | null;
  /** Why it was rejected. */
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly declaredAt: Date;
}

/** What is withheld of one line of the invoice. */
export interface WithheldLine {
  readonly itemId: string;
  readonly issuerId: number;
  /** The extension by which the line was found to be subject to it. */
  readonly tld: string;
  readonly amount: Money;
}

export class WithholdingNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'withholding-not-found';

  constructor(id: string) {
    super('There is no such withholding.', { id });
  }
}

/** `not-a-company`: the invoice is not written to a company with an NPWP. `nothing-subject`: no line of it is subject to PPh 23. */
export class WithholdingNotAllowed extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'withholding-not-allowed';

  constructor(reason: 'not-a-company' | 'nothing-subject') {
    super(REFUSALS[reason], { reason });
  }
}

const REFUSALS = {
  'not-a-company': 'Only companies withhold tax: the invoice must be written to one with its NPWP.',
  'nothing-subject': 'No line of this invoice is subject to PPh 23.',
} as const;

export class WithholdingDecided extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'withholding-decided';

  constructor({ id, state }: Pick<Withholding, 'id' | 'state'>) {
    super(`This withholding is ${state}.`, { id, state });
  }
}

/** The bill came to nothing or lines were credited since it was declared, so the slip says too much. */
export class WithholdingOutdated extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'withholding-outdated';

  constructor(id: string) {
    super('The invoice was cancelled or lines of it were credited since.', { id });
  }
}

/** The extension of a line; names stand right below theirs. */
export const tldOf = ({ name }: Pick<InvoiceLine, 'name'>): string => name.slice(name.indexOf('.') + 1);

/** A product as one word: `com/renew`. */
export const subjectKey = (tld: string, action: string): string => `${tld}/${action}`;

/**
 * What is withheld of these lines, each rounded by itself, halves up, like their tax.
 * @throws InvoiceNotOpen when the bill was cancelled or credited; WithholdingNotAllowed
 */
export function withheldLines(
  invoice: Pick<Invoice, 'id' | 'state' | 'billTo'>,
  lines: readonly InvoiceLine[],
  subject: ReadonlySet<string>,
): WithheldLine[] {
  if (invoice.state === 'cancelled' || invoice.state === 'credited') throw new InvoiceNotOpen(invoice);
  const { company, taxNumber } = invoice.billTo;
  if (company === null || taxNumber === null) throw new WithholdingNotAllowed('not-a-company');
  const withheld = lines
    .filter((line) => line.creditNoteId === null && subject.has(subjectKey(tldOf(line), line.action)))
    .map((line) => ({
      itemId: line.itemId,
      issuerId: line.issuerId,
      tld: tldOf(line),
      amount: line.price.share(RATE_BASIS_POINTS),
    }))
    .filter(({ amount }) => amount.isPositive);
  if (withheld.length === 0) throw new WithholdingNotAllowed('nothing-subject');
  return withheld;
}

export const sumOfWithheld = (lines: readonly WithheldLine[]): Money =>
  Money.sum(
    lines.map(({ amount }) => amount),
    lines[0]?.amount.currency ?? 'IDR',
  );

/** What need not be paid in for the invoice, on account of it. */
export const keptBack = (withholding: Withholding | null, currency: string): Money =>
  withholding && STANDING.has(withholding.state) ? withholding.amount : Money.zero(currency);

/** The slip is there, for the first time or a better one. @throws WithholdingDecided unless one is owed */
export function submitted(withholding: Withholding, slip: Slip): Withholding {
  if (withholding.state !== 'declared' && withholding.state !== 'submitted') throw new WithholdingDecided(withholding);
  return { ...withholding, state: 'submitted', slip };
}

/** The buyer will pay all in money after all. @throws WithholdingDecided */
export function withdrawn(withholding: Withholding): Withholding {
  if (withholding.state === 'withdrawn') return withholding;
  if (withholding.state !== 'declared' && withholding.state !== 'submitted') throw new WithholdingDecided(withholding);
  return { ...withholding, state: 'withdrawn' };
}

/** The seller has looked at the slip: accepted without a reason, rejected with one. @throws WithholdingNotFound to others, WithholdingDecided */
export function decided(withholding: Withholding, by: Actor, reason: string | null, at: Date): Withholding {
  if (withholding.issuerId !== by.nodeId) throw new WithholdingNotFound(withholding.id);
  if (withholding.state !== 'submitted') throw new WithholdingDecided(withholding);
  return { ...withholding, state: reason === null ? 'accepted' : 'rejected', reason, decidedBy: by.personId, decidedAt: at };
}

/** What an accepted one books: the seller has a claim on the state instead of cash, and the buyer may spend it for its bill. */
export const creditOf = ({ id, issuerId, buyerId, amount }: Withholding): Posting => ({
  reference: `withholding:${id}`,
  transfers: [{ from: withheldOf(issuerId), to: depositOf(buyerId, issuerId), amount }],
});
