import { LOOK, MONEY, type OracleRow, named, to } from './oracle-row';
import type { Relation } from './tenant-tree';

const taxProfile = { documentKind: 'passport', documentNumber: 'X123456', name: 'Nama', address: 'Jalan', country: 'SGP' };

/** What both APIs show of bills, to whom they may belong there. */
const bills = (...of: Relation[]): Readonly<Record<string, OracleRow>> => ({
  'GET /v1/invoices': to(MONEY),
  'GET /v1/invoices/:invoice': to(MONEY, named('invoice', 'invoice', ...of)),
  'GET /v1/invoices/:invoice/pdf': to(MONEY, named('invoice', 'invoice', ...of)),
  'GET /v1/invoices/:invoice/credit-notes/:creditNote/pdf': to(MONEY, named('creditNote', 'creditNote', ...of)),
  'GET /v1/receipts': to(MONEY),
  'GET /v1/receipts/:receipt/pdf': to(MONEY, named('receipt', 'receipt', ...of)),
  'POST /v1/invoices/:invoice/withholding': to(MONEY, { ...named('invoice', 'invoice', 'self'), bodiless: true }),
  'GET /v1/withholdings': to(MONEY),
  'GET /v1/withholdings/:withholding': to(MONEY, named('withholding', 'withholding', ...of)),
  'POST /v1/withholdings/:withholding/slip': to(MONEY, {
    ...named('withholding', 'withholding', 'self'),
    body: { number: 'S1', dated: '2026-01-01' },
  }),
  'DELETE /v1/withholdings/:withholding': to(MONEY, { ...named('withholding', 'withholding', 'self'), bodiless: true }),
  'GET /v1/billing-profile': to(LOOK),
  'PUT /v1/billing-profile': to(MONEY, { body: { name: 'Nama' } }),
  'GET /v1/tax-profile': to(MONEY),
  'PUT /v1/tax-profile': to(MONEY, { body: taxProfile }),
  'GET /v1/tax-invoices': to(MONEY),
  'GET /v1/tax-invoices/:taxInvoice': to(MONEY, named('taxInvoice', 'taxInvoice', ...of)),
  'GET /v1/tax-invoices/:taxInvoice/pdf': to(MONEY, named('taxInvoice', 'taxInvoice', ...of)),
});

export const PORTAL_BILLS: Readonly<Record<string, OracleRow>> = {
  ...bills('self', 'child'),
  'GET /v1/invoices/issued': to(MONEY),
  'GET /v1/receipts/issued': to(MONEY),
  'GET /v1/withholdings/issued': to(MONEY),
  'GET /v1/withholdings/:withholding/slip': to(MONEY, { ...named('withholding', 'withholding', 'child'), leavesTraces: true }),
  'POST /v1/withholdings/:withholding/acceptance': to(MONEY, { ...named('withholding', 'withholding', 'child'), bodiless: true }),
  'POST /v1/withholdings/:withholding/rejection': to(MONEY, { ...named('withholding', 'withholding', 'child'), body: { reason: 'Salah' } }),
  'GET /v1/withheld-products': to(MONEY),
  'PUT /v1/withheld-products': to(MONEY, { body: { tld: 'com', action: 'renew', isSubject: false } }),
  'GET /v1/tax-invoices/issued': to(MONEY),
  'POST /v1/tax-invoices/numbers': to(MONEY),
  'GET /v1/coretax-choice': to(MONEY),
  'PUT /v1/coretax-choice': to(MONEY, { body: { itemKind: 'B', itemCode: '170209', othersPlace: 'short', hasDocumentMonth: false } }),
  'GET /v1/tax-status': to(MONEY),
  'PUT /v1/tax-status': to(MONEY, { body: { isTaxable: false } }),
  'GET /v1/tax-months/state': to(MONEY),
  'GET /v1/tax-months/unidentified': to(MONEY),
  'POST /v1/tax-runs': to(MONEY, { body: { month: '2099-01' } }),
  'GET /v1/tax-runs': to(MONEY),
  'GET /v1/tax-runs/:taxRun': to(MONEY, named('taxRun', 'taxRun', 'self')),
  'GET /v1/tax-runs/:taxRun/corrections': to(MONEY, named('taxRun', 'taxRun', 'self')),
  'GET /v1/tax-runs/:taxRun/pdf': to(MONEY, named('taxRun', 'taxRun', 'self')),
  'GET /v1/tax-runs/:taxRun/coretax': to(MONEY, named('taxRun', 'taxRun', 'self')),
  'POST /v1/invoices/:invoice/payments': to(MONEY, { ...named('invoice', 'invoice', 'child'), body: { amount: 1_000, reason: 'Tunai' } }),
};

export const CUSTOMER_BILLS: Readonly<Record<string, OracleRow>> = {
  ...bills('self'),
  'POST /v1/invoices/:invoice/transfer': to(MONEY, { ...named('invoice', 'invoice', 'self'), body: {} }),
  'POST /v1/invoices/:invoice/pay': to(MONEY, { ...named('invoice', 'invoice', 'self'), bodiless: true }),
};
