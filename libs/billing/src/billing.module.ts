import { DepositsModule } from '#libs/deposits';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { BillSales } from './bill-sales';
import { BillingProfiles } from './billing-profiles';
import { CreditLines } from './credit-lines';
import { CreditNotes } from './credit-notes';
import { InvoiceReads } from './invoice-reads';
import { Invoices } from './invoices';
import { IssueInvoices } from './issue-invoices';
import { NumberSeries } from './number-series';
import { Parties } from './parties';
import { WriteInvoices } from './write-invoices';

const front = [BillSales, CreditLines, InvoiceReads, Invoices, IssueInvoices, WriteInvoices];

/** Bills. Needs the platform's module. */
@Module({
  imports: [TreeModule, DepositsModule],
  providers: [BillingProfiles, CreditNotes, NumberSeries, Parties, ...front],
  exports: front,
})
export class BillingModule {}
