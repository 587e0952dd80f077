import { LEAD, LOOK, MONEY, type OracleRow, named, own, to } from './oracle-row';

const account = { bankCode: '014', number: '0001234567', holder: 'X' };
const adjusted = { direction: 'credit', amount: 1_000, kind: 'goodwill', reason: 'Maaf' };
const bodiless = true;

/** What everybody pays to their seller by transfer, and reads about their own deposit, in both APIs. */
export const OWN_MONEY_BY_HAND: Readonly<Record<string, OracleRow>> = {
  'POST /v1/top-ups': to(MONEY),
  'GET /v1/top-ups': to(LOOK),
  'GET /v1/top-ups/bank-accounts': to(LOOK, { notOfOperator: true }),
  'GET /v1/top-ups/:topUp': to(LOOK, named('topUp', 'topUp', 'self')),
  'PUT /v1/top-ups/:topUp/transferred': to(MONEY, { ...named('topUp', 'topUp', 'self'), body: { bank: 'BCA' } }),
  'POST /v1/top-ups/:topUp/proof': to(MONEY, named('topUp', 'topUp', 'self')),
  'POST /v1/top-ups/:topUp/cancellation': to(MONEY, { ...named('topUp', 'topUp', 'self'), bodiless }),
  'GET /v1/adjustments': to(LOOK),
  'GET /v1/adjustments/:adjustment': to(LOOK, named('adjustment', 'adjustment', 'self')),
};

/** The same of a seller, with what it decides about its children's deposits, and the accounts they pay to. */
export const MONEY_BY_HAND: Readonly<Record<string, OracleRow>> = {
  ...OWN_MONEY_BY_HAND,
  'GET /v1/top-ups/children': to(LOOK),
  'GET /v1/top-ups/:topUp': to(LOOK, named('topUp', 'topUp', 'self', 'child')),
  'GET /v1/top-ups/:topUp/proof': to(MONEY, { ...named('topUp', 'topUp', 'child'), leavesTraces: true }),
  'POST /v1/top-ups/:topUp/approval': to(MONEY, { ...named('topUp', 'topUp', 'child'), body: {} }),
  'POST /v1/top-ups/:topUp/rejection': to(MONEY, { ...named('topUp', 'topUp', 'child'), body: { reason: 'Belum masuk' } }),
  'POST /v1/nodes/:node/adjustments': to(MONEY, { ...named('node', 'node', 'child'), body: adjusted }),
  'GET /v1/adjustments/children': to(LOOK),
  'GET /v1/adjustments/:adjustment': to(LOOK, named('adjustment', 'adjustment', 'self', 'child')),
  'POST /v1/adjustments/:adjustment/approval': to(MONEY, { ...named('adjustment', 'adjustment', 'child'), bodiless }),
  'POST /v1/adjustments/:adjustment/rejection': to(MONEY, { ...named('adjustment', 'adjustment', 'child'), bodiless }),
  'GET /v1/approval-limit': to(LOOK),
  'PUT /v1/approval-limit': to(LEAD),
  'DELETE /v1/approval-limit': to(LEAD, { bodiless }),
  'POST /v1/bank-accounts/:bankAccount/statements': to(MONEY, own('bankAccount')),
  'GET /v1/statement-imports': to(MONEY),
  'GET /v1/statement-imports/:statementImport': to(MONEY, own('statementImport')),
  'POST /v1/statement-imports/:statementImport/confirmation': to(MONEY, { ...own('statementImport'), bodiless }),
  'GET /v1/statement-rows': to(MONEY),
  'POST /v1/statement-rows/:statementRow/top-up': to(MONEY, {
    ...own('statementRow'),
    body: { topUp: 'top_1' },
    bodyNamesNobodys: 'top-up-not-found',
  }),
  'POST /v1/statement-rows/:statementRow/node': to(MONEY, {
    ...own('statementRow'),
    body: { node: 'nod_999999' },
    bodyNamesNobodys: 'node-not-found',
  }),
  'POST /v1/statement-rows/:statementRow/dismissal': to(MONEY, { ...own('statementRow'), body: { reason: 'Bunga bank' } }),
  'GET /v1/banks': to(LOOK),
  'GET /v1/bank-accounts': to(LOOK),
  'POST /v1/bank-accounts': to(MONEY),
  'PUT /v1/bank-accounts/:bankAccount': to(MONEY, { ...own('bankAccount'), body: account }),
  'DELETE /v1/bank-accounts/:bankAccount': to(MONEY, { ...own('bankAccount'), bodiless }),
};
