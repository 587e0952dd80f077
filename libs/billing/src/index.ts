export { BillSales, ISSUE_INVOICES } from './bill-sales';
export { billingLaws } from './billing.laws';
export { BillingModule } from './billing.module';
export { billingSchema } from './billing.schema';
export { CreditLines } from './credit-lines';
export type { CreditNote } from './credit-note';
export { yearOf } from './document-number';
export type { BillingProfile } from './billing-profile';
export { BillingProfiles } from './billing-profiles';
export { GetBillingProfile } from './get-billing-profile';
export { BillingProfileController } from './http/billing-profile.controller';
export { InvoiceView, WholeInvoiceView, viewInvoices, viewWholeInvoice } from './http/invoice.view';
export { InvoicesQuery, readInvoicesQuery } from './http/invoices.query';
export { OwnInvoicesController } from './http/own-invoices.controller';
export { OwnReceiptsController } from './http/own-receipts.controller';
export { ReceiptView, viewReceipts } from './http/receipt.view';
export { INVOICE_STATES, InvoiceLapsed, InvoiceNotFound, InvoiceNotOpen, lapsesAt, refuseClosed, remindersBy } from './invoice';
export type { Invoice, InvoiceState } from './invoice';
export { lineOf } from './invoice-line';
export type { InvoiceLine, SoldCharge, SoldItem } from './invoice-line';
export { InvoiceLetters } from './invoice-letters';
export { InvoiceReads } from './invoice-reads';
export type { InvoicesWish, WholeInvoice } from './invoice-reads';
export { Invoices } from './invoices';
export { IssueInvoices } from './issue-invoices';
export { IssueReceipts } from './issue-receipts';
export { MoveInvoices } from './move-invoices';
export type { Party, SellerParty } from './party';
export { PayByTransfer } from './pay-by-transfer';
export { PaperQuery } from './http/paper.query';
export { writtenMoney } from './paper/written-money';
export { ReceiptReads } from './receipt-reads';
export type { Receipt } from './receipt';
export { RecordPayment } from './record-payment';
export { SetBillingProfile } from './set-billing-profile';
export { OTHERS_PLACES } from './tax/coretax/coretax-choice';
export type { CoretaxChoice, OthersPlace } from './tax/coretax/coretax-choice';
export { CoretaxChoices } from './tax/coretax/coretax-choices';
export { coretaxSheets } from './tax/coretax/coretax-sheets';
export { coretaxXml } from './tax/coretax/coretax-xml';
export { DeclareTaxStatus } from './tax/declare-tax-status';
export { GetTaxPaper } from './tax/get-tax-paper';
export type { FiledRun } from './tax/get-tax-paper';
export { OwnTaxInvoicesController } from './tax/http/own-tax-invoices.controller';
export { TaxInvoiceView, viewTaxInvoices } from './tax/http/tax-invoice.view';
export { TaxInvoicesQuery, readTaxInvoicesQuery } from './tax/http/tax-invoices.query';
export { TaxMonthView, UnidentifiedBuyerView, viewTaxMonth, viewUnidentified } from './tax/http/tax-month.view';
export { TaxProfileController } from './tax/http/tax-profile.controller';
export {
  TaxCorrectionView,
  TaxRunOutcomeView,
  TaxRunView,
  WholeTaxRunView,
  viewTaxCorrections,
  viewTaxRun,
  viewTaxRuns,
  viewWholeTaxRun,
} from './tax/http/tax-run.view';
export { ImportTaxNumbers, NUMBER_OUTCOMES } from './tax/import-tax-numbers';
export type { ImportedRow, NumberOutcome } from './tax/import-tax-numbers';
export { MakeTaxRun } from './tax/make-tax-run';
export { SetTaxProfile } from './tax/set-tax-profile';
export type { TaxIdentity } from './tax/tax-identity';
export { PER } from './tax/tax-invoice';
export type { Per, TaxInvoice } from './tax/tax-invoice';
export { TaxInvoiceReads } from './tax/tax-invoice-reads';
export { TAX_MONTH } from './tax/tax-month';
export type { TaxRun } from './tax/tax-run';
export { TaxRunReads } from './tax/tax-run-reads';
export { UnpaidInvoices } from './unpaid-invoices';
export type { UnpaidInvoice, UnpaidSum } from './unpaid-invoices';
export { DecideWithholding } from './withholding/decide-withholding';
export { OwnWithholdingsController } from './withholding/http/own-withholdings.controller';
export { WithholdingView, viewWithholding, viewWithholdings } from './withholding/http/withholding.view';
export { WithholdingsQuery, readWithholdingsQuery } from './withholding/http/withholdings.query';
export { SetWithheldProduct } from './withholding/set-withheld-product';
export { WithheldProducts } from './withholding/withheld-products';
export type { WithheldProduct } from './withholding/withheld-products';
export { WithholdingReads } from './withholding/withholding-reads';
export { WITHHOLDING_REASON_MAX } from './withholding/withholding.table';
export { WriteInvoices } from './write-invoices';
