import type { OracleRow } from './oracle';

/** The weakest key of a program that opens a route: one that reads, one with all scopes, or none. */
export type Opens = 'reading' | 'full' | 'nothing';

/** Where a key opens more or less than the roles of a route suggest. A line here says so on purpose. */
const KEYS: Readonly<Record<string, Opens>> = {
  // These ask, and bind nobody.
  'POST /v1/availability': 'reading',
  'POST /v1/deadline-policies/preview': 'reading',
  // New accounts are made by programs as well; their owners choose passwords by mail.
  'POST /v1/nodes': 'full',
  'POST /v1/nodes/:node/invitation': 'full',
  'GET /v1/audit': 'full',
  // Whoever may hand in papers sees them again.
  'GET /v1/cases/:case/papers/:paper/file': 'full',
  // So are prices: `prices:write` is a scope.
  'POST /v1/packages': 'full',
  'PATCH /v1/packages/:package': 'full',
  'DELETE /v1/packages/:package': 'full',
  'PUT /v1/nodes/:node/package': 'full',
  'PUT /v1/price-grid': 'full',
  'POST /v1/price-grid/imports': 'full',
  'POST /v1/price-grid/imports/:priceImport/apply': 'full',
  'POST /v1/markups': 'full',
  'DELETE /v1/markups/:markup': 'full',
  'POST /v1/promotions': 'full',
  'DELETE /v1/promotions/:promotion': 'full',
  'PUT /v1/sale-switches': 'full',
  'PUT /v1/tld-groups': 'full',
  // These want a fresh proof, which programs cannot give.
  'PUT /v1/nodes/:node/credit-limit': 'nothing',
  'POST /v1/top-ups/:topUp/approval': 'nothing',
  'POST /v1/exchange-rates': 'nothing',
  'PUT /v1/document-rules/:tld': 'nothing',
  'POST /v1/payment-methods': 'nothing',
  'PATCH /v1/payment-methods/:paymentMethod': 'nothing',
  'PUT /v1/payment-methods/:paymentMethod/credentials': 'nothing',
  'POST /v1/invoices/:invoice/payments': 'nothing',
  'POST /v1/withholdings/:withholding/acceptance': 'nothing',
  'PUT /v1/tax-profile': 'nothing',
  'PUT /v1/tax-status': 'nothing',
  'POST /v1/nodes/:node/adjustments': 'nothing',
  'POST /v1/adjustments/:adjustment/approval': 'nothing',
  'POST /v1/domains/:domain/deletion': 'nothing',
  'DELETE /v1/domains/:domain/lock': 'nothing',
  'POST /v1/domains/:domain/owner-changes': 'nothing',
  'POST /v1/bulk-actions/:bulk/start': 'nothing',
  'POST /v1/domains/:domain/auth-code': 'nothing',
  'POST /v1/handovers': 'nothing',
  'POST /v1/handovers/:handover/agreement': 'nothing',
  'POST /v1/domains/:domain/auth-code/showing': 'nothing',
  'POST /v1/bank-accounts/:bankAccount/statements': 'nothing',
  'POST /v1/statement-imports/:statementImport/confirmation': 'nothing',
  'POST /v1/statement-rows/:statementRow/top-up': 'nothing',
  'POST /v1/statement-rows/:statementRow/node': 'nothing',
  'POST /v1/bank-accounts': 'nothing',
  'PUT /v1/bank-accounts/:bankAccount': 'nothing',
  'DELETE /v1/bank-accounts/:bankAccount': 'nothing',
};

/** What looks, and what everybody who serves customers does, is open to programs; people, keys and papers are people's. */
export function opensWith(route: string, { roles }: OracleRow): Opens {
  const known = KEYS[route];
  if (known) return known;
  if (roles.includes('reviewer') || !roles.includes('billing')) return 'nothing';
  return roles.includes('support') && route.startsWith('GET') ? 'reading' : 'full';
}

/** Where people logged in as somebody else may do more than look, and where they may not even look. */
const IMPERSONATORS: Readonly<Record<string, boolean>> = {
  'POST /v1/auth/logout': true,
  'PATCH /v1/nodes/:node': true,
  'POST /v1/nodes/:node/suspension': true,
  'DELETE /v1/nodes/:node/suspension': true,
  'POST /v1/nodes/:node/contacts': true,
  'POST /v1/contacts': true,
  'PUT /v1/contacts/:contact': true,
  'POST /v1/contacts/:contact/verification': true,
  'POST /v1/availability': true,
  'POST /v1/deadline-policies/preview': true,
  'POST /v1/quotes': true,
  'POST /v1/bulk-actions': true,
  'POST /v1/price-simulations': true,
  'GET /v1/auth/sessions': false,
  'GET /v1/auth/second-factor': false,
  'GET /v1/top-ups/:topUp/proof': false,
  'GET /v1/cases/:case/papers/:paper/file': false,
  'GET /v1/withholdings/:withholding/slip': false,
  'GET /v1/cases/:case/identity': false,
  'GET /v1/privacy/copy': false,
  // They tell who people are to the tax office.
  'GET /v1/tax-profile': false,
  'GET /v1/tax-invoices/:taxInvoice': false,
  'GET /v1/tax-invoices/:taxInvoice/pdf': false,
  'GET /v1/tax-runs/:taxRun/pdf': false,
  'GET /v1/tax-runs/:taxRun/coretax': false,
  'GET /v1/letters': false,
  'GET /v1/team/:member/sessions': false,
  'GET /v1/letters/:letter': false,
  'GET /v1/api-keys': false,
  'GET /v1/api-keys/:key/requests': false,
};

/** Whoever is logged in as somebody else looks and helps; what binds or unlocks, and papers, stay with the person. */
export const isOpenToImpersonators = (route: string, { roles }: OracleRow): boolean =>
  IMPERSONATORS[route] ?? (route.startsWith('GET') && !route.includes('/applicants') && !route.includes('/reviews') && roles !== 'public');
