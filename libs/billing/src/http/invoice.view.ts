import { Money } from '#libs/kernel';
import { MoneyView, type Page, pageOf, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { INVOICE_STATES, type Invoice, type InvoiceState, OPEN } from '../invoice';
import type { WholeInvoice } from '../invoice-reads';
import { WithholdingView, viewWithholding } from '../withholding/http/withholding.view';
import { missingOf } from '../withholding/missing-of';
import { CreditNoteView, viewCreditNote } from './credit-note.view';
import { InvoiceLineView, viewInvoiceLine } from './invoice-line.view';
import { PartyView, viewParty } from './party.view';

/** A bill as a list shows it. */
export class InvoiceView {
  @ApiProperty({ example: 'ivc_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'Without gaps in each year of its seller.', example: 'INV/2026/000123' })
  readonly number!: string;

  @ApiProperty({ description: 'Who has to pay it.', example: 'nod_42' })
  readonly buyer!: string;

  @ApiProperty({ example: 'ord_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly order!: string;

  @ApiProperty({
    enum: INVOICE_STATES,
    description:
      '`unpaid`: nothing is held and no name is reserved. `pending`: the money is there, and is taken as soon as the order can go on. `credited`: all of it was taken back.',
  })
  readonly state!: InvoiceState;

  @ApiProperty({ description: 'Before tax: the sum of the lines.' })
  readonly net!: MoneyView;

  @ApiProperty({ description: 'The sum of the tax of the lines, each rounded by itself.' })
  readonly tax!: MoneyView;

  @ApiProperty()
  readonly total!: MoneyView;

  @ApiProperty({ description: 'What credit notes have taken back.' })
  readonly credited!: MoneyView;

  @ApiProperty({ format: 'date-time' })
  readonly issuedAt!: string;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Null where the deposit had paid it before it was written.',
  })
  readonly dueAt!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly paidAt!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What the buyer chose: `transfer`, `deposit`, or one of `GET /v1/payments/methods`. Every other way stays open.',
  })
  readonly payWith!: string | null;
}

/** A bill with everything on it. */
export class WholeInvoiceView extends InvoiceView {
  @ApiProperty()
  readonly seller!: PartyView;

  @ApiProperty({ description: 'As it was that day: a profile that changes later changes later bills.' })
  readonly billTo!: PartyView;

  @ApiProperty({ type: [InvoiceLineView] })
  readonly lines!: InvoiceLineView[];

  @ApiProperty({ type: [CreditNoteView] })
  readonly creditNotes!: CreditNoteView[];

  @ApiProperty({ description: 'What was paid in for this very bill.' })
  readonly received!: MoneyView;

  @ApiProperty({
    type: () => WithholdingView,
    nullable: true,
    description: 'What the buyer keeps back of it as PPh 23, if it has said so.',
  })
  readonly withholding!: WithholdingView | null;

  @ApiProperty({ description: 'What is still to be paid in for it, in money; nothing once it is paid or closed.' })
  readonly missing!: MoneyView;
}

/** What both views show. */
const shown = (invoice: Invoice) => ({
  id: invoice.id,
  number: invoice.number,
  buyer: nodeRef(invoice.buyerId),
  order: invoice.orderId,
  state: invoice.state,
  net: viewMoney(invoice.net),
  tax: viewMoney(invoice.tax),
  total: viewMoney(invoice.total),
  credited: viewMoney(invoice.credited),
  issuedAt: invoice.issuedAt.toISOString(),
  dueAt: invoice.dueAt?.toISOString() ?? null,
  payWith: invoice.payWith,
  paidAt: invoice.paidAt?.toISOString() ?? null,
});

export const viewInvoice = (invoice: Invoice): InvoiceView => shown(invoice);

/** One page of bills, the newest first. */
export const viewInvoices = (rows: readonly Invoice[], limit: number): Page<InvoiceView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewInvoice);

export function viewWholeInvoice({ invoice, lines, creditNotes, received, withholding }: WholeInvoice): WholeInvoiceView {
  const missing = missingOf(invoice, received, withholding);
  return {
    ...shown(invoice),
    seller: viewParty(invoice.seller),
    billTo: viewParty(invoice.billTo),
    lines: lines.map(viewInvoiceLine),
    creditNotes: creditNotes.map(viewCreditNote),
    received: viewMoney(received),
    withholding: withholding && viewWithholding(withholding),
    missing: viewMoney(OPEN.has(invoice.state) && missing.isPositive ? missing : Money.zero(missing.currency)),
  };
}
