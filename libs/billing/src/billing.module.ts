import { DepositsModule } from '#libs/deposits';
import { DocumentsModule } from '#libs/documents';
import { LedgerModule } from '#libs/ledger';
import { PricingModule } from '#libs/pricing';
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
import { CoretaxChoices } from './tax/coretax/coretax-choices';
import { DeclareTaxStatus } from './tax/declare-tax-status';
import { GetTaxPaper } from './tax/get-tax-paper';
import { GetTaxProfile } from './tax/get-tax-profile';
import { ImportTaxNumbers } from './tax/import-tax-numbers';
import { MakeTaxRun } from './tax/make-tax-run';
import { SetTaxProfile } from './tax/set-tax-profile';
import { TaxInvoiceReads } from './tax/tax-invoice-reads';
import { TaxPapers } from './tax/tax-papers';
import { TaxProfiles } from './tax/tax-profiles';
import { TaxRunReads } from './tax/tax-run-reads';
import { DeclareWithholding } from './withholding/declare-withholding';
import { DecideWithholding } from './withholding/decide-withholding';
import { HandInSlip } from './withholding/hand-in-slip';
import { SetWithheldProduct } from './withholding/set-withheld-product';
import { WithdrawWithholding } from './withholding/withdraw-withholding';
import { WithheldProducts } from './withholding/withheld-products';
import { WithholdingReads } from './withholding/withholding-reads';
import { Withholdings } from './withholding/withholdings';
import { UnpaidInvoices } from './unpaid-invoices';
import { WriteInvoices } from './write-invoices';

const front = [
  BillSales,
  BillingProfiles,
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
  UnpaidInvoices,
  WriteInvoices,
];

const tax = [
  CoretaxChoices,
  DeclareTaxStatus,
  GetTaxPaper,
  GetTaxProfile,
  ImportTaxNumbers,
  MakeTaxRun,
  SetTaxProfile,
  TaxInvoiceReads,
  TaxRunReads,
];

const withheld = [
  DeclareWithholding,
  DecideWithholding,
  HandInSlip,
  SetWithheldProduct,
  WithdrawWithholding,
  WithheldProducts,
  WithholdingReads,
];

/** Bills, and the tax on them. Needs the platform's module. */
@Module({
  imports: [TreeModule, DepositsModule, DocumentsModule, LedgerModule, PricingModule],
  providers: [CreditNotes, NumberSeries, Parties, Receipts, TaxPapers, TaxProfiles, Withholdings, ...front, ...tax, ...withheld],
  exports: [...front, ...tax, ...withheld],
})
export class BillingModule {}
