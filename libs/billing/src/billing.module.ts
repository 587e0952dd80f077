import { DepositsModule } from '#libs/deposits';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { BillSales } from './bill-sales';
import { BillingProfiles } from './billing-profiles';
import { CreditLines } from './credit-lines';
import { CreditNotes } from './credit-notes';
import { GetBillingProfile } from './get-billing-profile';
import { GetPaper } from './get-paper';
import { InvoiceLetters } from './invoice-letters';
import { InvoiceReads } from './invoice-reads';
import { Invoices } from './invoices';
import { IssueInvoices } from './issue-invoices';
import { IssueReceipts } from './issue-receipts';
import { MoveInvoices } from './move-invoices';
import { NumberSeries } from './number-series';
import { Parties } from './parties';
import { PayByTransfer } from './pay-by-transfer';
import { ReceiptReads } from './receipt-reads';
import { Receipts } from './receipts';
import { RecordPayment } from './record-payment';
import { SetBillingProfile } from './set-billing-profile';
import { WriteInvoices } from './write-invoices';

const front = [
  BillSales,
  CreditLines,
  GetBillingProfile,
  GetPaper,
  InvoiceLetters,
  InvoiceReads,
  Invoices,
  IssueInvoices,
  IssueReceipts,
  MoveInvoices,
  PayByTransfer,
  ReceiptReads,
  RecordPayment,
  SetBillingProfile,
  WriteInvoices,
];

/** Bills. Needs the platform's module. */
@Module({
  imports: [TreeModule, DepositsModule],
  providers: [BillingProfiles, CreditNotes, NumberSeries, Parties, Receipts, ...front],
  exports: front,
})
export class BillingModule {}
