import { LOOK, MONEY, type OracleRow, named, to } from './oracle-row';
import type { Relation } from './tenant-tree';

/** What both APIs show of bills, to whom they may belong there. */
const bills = (...of: Relation[]): Readonly<Record<string, OracleRow>> => ({
  'GET /v1/invoices': to(MONEY),
  'GET /v1/invoices/:invoice': to(MONEY, named('invoice', 'invoice', ...of)),
  'GET /v1/invoices/:invoice/pdf': to(MONEY, named('invoice', 'invoice', ...of)),
  'GET /v1/invoices/:invoice/credit-notes/:creditNote/pdf': to(MONEY, named('creditNote', 'creditNote', ...of)),
  'GET /v1/receipts': to(MONEY),
  'GET /v1/receipts/:receipt/pdf': to(MONEY, named('receipt', 'receipt', ...of)),
  'GET /v1/billing-profile': to(LOOK),
  'PUT /v1/billing-profile': to(MONEY, { body: { name: 'Nama' } }),
});

export const PORTAL_BILLS: Readonly<Record<string, OracleRow>> = {
  ...bills('self', 'child'),
  'GET /v1/invoices/issued': to(MONEY),
  'GET /v1/receipts/issued': to(MONEY),
  'POST /v1/invoices/:invoice/payments': to(MONEY, { ...named('invoice', 'invoice', 'child'), body: { amount: 1_000, reason: 'Tunai' } }),
};

export const CUSTOMER_BILLS: Readonly<Record<string, OracleRow>> = {
  ...bills('self'),
  'POST /v1/invoices/:invoice/transfer': to(MONEY, { ...named('invoice', 'invoice', 'self'), body: {} }),
  'POST /v1/invoices/:invoice/pay': to(MONEY, { ...named('invoice', 'invoice', 'self'), bodiless: true }),
};
