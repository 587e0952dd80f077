import { BRANDING } from './oracle-of-branding';
import { MONEY_BY_HAND, OWN_MONEY_BY_HAND } from './oracle-of-deposits';
import { OWN_PAYMENTS, PAYMENTS } from './oracle-of-payments';
import { CUSTOMER_BILLS, PORTAL_BILLS } from './oracle-of-bills';
import { CUSTOMER_CASES, PORTAL_CASES } from './oracle-of-cases';
import { HANDOVERS_SOLD, OWN_HANDOVERS } from './oracle-of-handovers';
import { DOMAINS_SOLD, OWN_DOMAINS } from './oracle-of-changes';
import { OWN_ACCOUNT } from './oracle-of-client';
import { CHILDRENS_CONTACTS, OWN_CONTACTS } from './oracle-of-contacts';
import { LOGINS } from './oracle-of-logins';
import { PRICES } from './oracle-of-prices';
import { OWN_PRIVACY, PORTAL_PRIVACY } from './oracle-of-privacy';
import { CUSTOMER_REVIEW, PORTAL_REVIEW } from './oracle-of-review';
import { CUSTOMER_PAPERS, PORTAL_PAPERS } from './oracle-of-papers';
import { LEAD, LOOK, MONEY, type OracleRow, PAPERS, named, open, own, to } from './oracle-row';

export type { OracleRow } from './oracle-row';

const ownReseller: Pick<OracleRow, 'object'> = { object: { kind: 'node', parameter: 'node', of: ['child'], kinds: ['reseller'] } };
const takeover = { items: [{ domain: 'dom_1', years: 1, expiresAt: '2099-01-01T00:00:00.000Z' }], reason: 'Menolong' };

export const PORTAL: Readonly<Record<string, OracleRow>> = {
  ...LOGINS,
  ...PORTAL_BILLS,
  ...BRANDING,
  ...PORTAL_CASES,
  ...PORTAL_PAPERS,
  ...PORTAL_REVIEW,
  ...PORTAL_PRIVACY,
  ...PAYMENTS,
  ...MONEY_BY_HAND,
  'GET /v1/nodes': to(LOOK),
  'POST /v1/nodes': to(LEAD),
  'GET /v1/nodes/:node': to(LOOK, named('node', 'node', 'self', 'child')),
  'PATCH /v1/nodes/:node': to(LEAD, { ...named('node', 'node', 'child'), body: { name: 'Nama' }, undone: true }),
  'POST /v1/nodes/:node/suspension': to(LEAD, { ...named('node', 'node', 'child'), body: { reason: 'Belum bayar' }, undone: true }),
  'DELETE /v1/nodes/:node/suspension': to(LEAD, { ...named('node', 'node', 'child'), bodiless: true, undone: true }),
  'POST /v1/nodes/:node/move': to(LEAD, {
    object: { kind: 'node', parameter: 'node', of: [], operatorAlso: ['child', 'descendant'] },
    body: { newParentId: 'nod_999999', reason: 'Pindah' },
  }),
  'PUT /v1/nodes/:node/depth-limit': to(LEAD, {
    object: { kind: 'node', parameter: 'node', of: ['child'], kinds: ['reseller'] },
    body: { levels: 5 },
  }),
  'DELETE /v1/nodes/:node/depth-limit': to(LEAD, {
    object: { kind: 'node', parameter: 'node', of: ['child'], kinds: ['reseller'] },
    bodiless: true,
  }),
  'GET /v1/nodes/:node/auto-provisioning': to(LOOK, ownReseller),
  'PUT /v1/nodes/:node/auto-provisioning': to(LEAD, {
    object: { kind: 'node', parameter: 'node', of: ['child'], kinds: ['reseller'] },
    body: { isAllowed: false, baseLimit: 5 },
  }),
  'GET /v1/deadline-policies': to(LOOK),
  'POST /v1/deadline-policies': to(LEAD),
  'POST /v1/deadline-policies/preview': to(LOOK, { onlyOperators: true }),
  'GET /v1/auto-provisioning': to(LOOK),
  'PUT /v1/auto-provisioning': to(LEAD, { body: { isOn: false } }),
  'GET /v1/nodes/:node/deposit': to(LOOK, named('node', 'node', 'child')),
  'GET /v1/nodes/:node/deposit/as-of': to(LOOK, named('node', 'node', 'child')),
  'PUT /v1/nodes/:node/credit-limit': to(MONEY, { ...named('node', 'node', 'child'), body: { amount: 1_000_000 } }),
  'GET /v1/nodes/:node/statement': to(LOOK, { ...named('node', 'node', 'child'), showsDomainsBelow: true }),
  'GET /v1/nodes/:node/statement/file': to(MONEY, named('node', 'node', 'child')),
  'GET /v1/nodes/:node/renewals': to(LOOK, ownReseller),
  'POST /v1/nodes/:node/renewals': to(MONEY, { ...ownReseller, body: takeover, bodyNamesNobodys: 'domain-not-found' }),
  'POST /v1/nodes/:node/impersonation': to(LEAD, {
    object: { kind: 'node', parameter: 'node', of: ['child'], operatorAlso: ['descendant'] },
    body: { reason: 'Menolong' },
  }),
  'POST /v1/nodes/:node/invitation': to(LEAD, { ...named('node', 'node', 'child'), body: { name: 'Tono', email: 'tono@example.test' } }),
  'GET /v1/team': to(LEAD),
  'PUT /v1/team/:person/role': to(LEAD, { ...own('person'), body: { role: 'billing' }, undone: true }),
  'DELETE /v1/team/:person': to(LEAD, { ...own('person'), bodiless: true, undone: true }),
  'GET /v1/team/second-factor': to(LEAD),
  'PUT /v1/team/second-factor': to(['owner'], { body: { required: false } }),
  'GET /v1/team/:member/sessions': to(LEAD, own('member')),
  'DELETE /v1/team/:member/sessions': to(LEAD, { ...own('member'), bodiless: true, undone: true }),
  'DELETE /v1/team/:member/sessions/:memberSession': to(LEAD, { ...own('memberSession'), bodiless: true, undone: true }),
  'POST /v1/team/invitations': to(LEAD),
  'GET /v1/team/invitations': to(LEAD),
  'DELETE /v1/team/invitations/:invitation': to(LEAD, { ...own('invitation'), bodiless: true, undone: true }),
  'GET /v1/api-keys': to(LEAD),
  'POST /v1/api-keys': to(LEAD),
  'DELETE /v1/api-keys/:key': to(LEAD, { ...own('key'), bodiless: true, undone: true }),
  'GET /v1/api-keys/:key/requests': to(LEAD, own('key')),
  ...PRICES,
  ...DOMAINS_SOLD,
  ...CHILDRENS_CONTACTS,
  ...HANDOVERS_SOLD,
  'GET /v1/whois': to(LOOK),
  'POST /v1/availability': to(LOOK),
  'POST /v1/quotes': to(MONEY),
  'POST /v1/orders': to(MONEY),
  'GET /v1/orders': to(LOOK),
  'GET /v1/orders/:order': to(LOOK, named('order', 'order', 'child')),
  'POST /v1/orders/:order/cancellation': to(MONEY, { ...named('order', 'order', 'child'), bodiless: true }),
  'GET /v1/sales': to(MONEY, { showsDomainsBelow: true }),
  'GET /v1/domains': to(LOOK),
  'GET /v1/domains/counts': to(LOOK),
  'GET /v1/domains/totals': to(LOOK),
  'GET /v1/domains/:domain': to(LOOK, named('domain', 'domain', 'child')),
  'GET /v1/domains/:domain/deletion': to(MONEY, named('domain', 'domain', 'child')),
  'POST /v1/domains/:domain/deletion': to(MONEY, { ...named('domain', 'domain', 'child'), body: { reason: 'Salah ketik' } }),
  'GET /v1/deposit': to(LOOK, { notOfOperator: true }),
  'GET /v1/deposit/statement': to(MONEY, { notOfOperator: true, showsDomainsBelow: true }),
  'GET /v1/deposit/alert': to(MONEY),
  'PUT /v1/deposit/alert': to(MONEY),
  'DELETE /v1/deposit/alert': to(MONEY, { bodiless: true }),
  'GET /v1/forecast': to(MONEY),
  'GET /v1/forecast/file': to(MONEY),
  'GET /v1/deposit/statement/file': to(MONEY, { notOfOperator: true }),
  'GET /v1/deposit/former': to(LOOK),
  'GET /v1/deposit/former/:move/statement': to(MONEY, { ...own('move'), showsDomainsBelow: true }),
  'GET /v1/deposit/as-of': to(LOOK, { notOfOperator: true }),
};

export const CUSTOMERS: Readonly<Record<string, OracleRow>> = {
  ...LOGINS,
  ...CUSTOMER_BILLS,
  ...CUSTOMER_CASES,
  ...CUSTOMER_PAPERS,
  ...CUSTOMER_REVIEW,
  ...OWN_PRIVACY,
  ...OWN_PAYMENTS,
  ...OWN_MONEY_BY_HAND,
  ...OWN_DOMAINS,
  ...OWN_CONTACTS,
  ...OWN_ACCOUNT,
  ...OWN_HANDOVERS,
  'GET /v1/brand': open,
  'GET /v1/brand/files/:file': open,
  'GET /v1/brand/legal-text': open,
  'GET /v1/internal/tls-ask': open,
  'GET /v1/prices': open,
  'GET /v1/whois': open,
  'POST /v1/availability': open,
  'POST /v1/availability/stream': open,
  'GET /v1/suggestions': open,
  'GET /v1/tlds': open,
  'GET /v1/payment-ways': open,
  'POST /v1/carts': open,
  'GET /v1/carts/:cart': open,
  'PUT /v1/carts/:cart': open,
  'POST /v1/checkout': open,
  'POST /v1/registration': open,
  'POST /v1/quotes': to(LOOK),
  'POST /v1/orders': to(MONEY),
  'GET /v1/orders': to(LOOK),
  'GET /v1/orders/:order': to(LOOK, named('order', 'order', 'self')),
  'POST /v1/orders/:order/cancellation': to(MONEY, { ...named('order', 'order', 'self'), bodiless: true }),
  'GET /v1/domains': to(LOOK),
  'GET /v1/domains/counts': to(LOOK),
  'GET /v1/domains/:domain': to(LOOK, named('domain', 'domain', 'self')),
  'GET /v1/deposit': to(LOOK),
  'GET /v1/deposit/as-of': to(LOOK),
  'GET /v1/deposit/statement': to(LOOK),
  'GET /v1/deposit/statement/file': to(LOOK),
};

/** Routes of the portal about applicants and bank accounts, which the matrix has none of. */
export const PAPER_ROUTES: Readonly<Record<string, OracleRow>> = {
  'GET /v1/registration/packages': open,
  'POST /v1/registration': open,
  'GET /v1/registration/status': open,
  'POST /v1/registration/email-link': open,
  'POST /v1/registration/email-verification': open,
  'POST /v1/registration/phone-code': open,
  'POST /v1/registration/phone-verification': open,
  'POST /v1/registration/package': open,
  'POST /v1/registration/documents': open,
  'POST /v1/registration/submission': open,
  'POST /v1/registration/payment': open,
  'GET /v1/applicants': to(PAPERS),
  'GET /v1/applicants/:application': to(PAPERS, own('application')),
  'GET /v1/applicants/:application/documents/:document': to(PAPERS, { ...own('document'), leavesTraces: true }),
  'POST /v1/applicants/:application/approval': to(PAPERS, { ...own('application'), bodiless: true }),
  'POST /v1/applicants/:application/rejection': to(PAPERS, { ...own('application'), body: { reason: 'Tidak lengkap' } }),
};
