import type { Schema } from '#libs/platform';
import { billingProfileTable } from './billing-profile.table';
import { creditNoteTable } from './credit-note.table';
import { invoiceLineTable } from './invoice-line.table';
import { invoiceTable } from './invoice.table';
import { Billing1795000022000 } from './migrations/1795000022000-billing';
import { numberSeriesTable } from './number-series.table';
import { receiptTable } from './receipt.table';

export const billingSchema: Schema = {
  entities: [billingProfileTable, numberSeriesTable, invoiceTable, invoiceLineTable, creditNoteTable, receiptTable],
  migrations: [Billing1795000022000],
};
