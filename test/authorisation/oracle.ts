import type { Role } from '#libs/kernel';
import type { ObjectKind } from './objects';
import type { Relation } from './tenant-tree';

/** Who may use a route: reviewed by people, and written apart from what guards the routes. */
export interface OracleRow {
  readonly roles: 'public' | readonly Role[];
  /** What the path names, and whose it may be. */
  readonly object?: {
    readonly kind: ObjectKind;
    readonly parameter: string;
    readonly of: readonly Relation[];
    readonly kinds?: readonly string[];
    /** Whose else for the operator. */
    readonly operatorAlso?: readonly Relation[];
  };
  /** A body that the route takes; without one, whoever may use the route hears that theirs is wrong. */
  readonly body?: object;
  /** Names of domains are seen from all levels above: each level sells them. */
  readonly showsDomainsBelow?: true;
  /** Whoever is logged in as somebody else is named to them. */
  readonly showsImpersonators?: true;
  /** The operator has none. */
  readonly notOfOperator?: true;
  /** The route reads no body. */
  readonly bodiless?: true;
  /** It renames, ends or shuts out: what it did is undone after each try, so that the next one finds everything as it was. */
  readonly undone?: true;
  /** That somebody looked is written down. */
  readonly leavesTraces?: true;
}

const ALL: readonly Role[] = ['owner', 'admin', 'billing', 'support', 'reviewer'];
const LOOK: readonly Role[] = ['owner', 'admin', 'billing', 'support'];
const MONEY: readonly Role[] = ['owner', 'admin', 'billing'];
const LEAD: readonly Role[] = ['owner', 'admin'];
const PAPERS: readonly Role[] = ['owner', 'admin', 'reviewer'];

const open: OracleRow = { roles: 'public' };
const to = (roles: readonly Role[], more: Partial<OracleRow> = {}): OracleRow => ({ roles, ...more });
const named = (kind: ObjectKind, parameter: string, ...of: Relation[]): Pick<OracleRow, 'object'> => ({ object: { kind, parameter, of } });
/** Of their own tenant, or of their own where it is a person's. */
const own = (parameter: ObjectKind): Pick<OracleRow, 'object'> => named(parameter, parameter, 'self');
const ownCustomer: Pick<OracleRow, 'object'> = { object: { kind: 'node', parameter: 'node', of: ['child'], kinds: ['customer'] } };

const contact = {
  name: 'X',
  street: ['Y'],
  city: 'Z',
  province: 'Bali',
  postalCode: '80361',
  country: 'ID',
  phone: '081234567890',
  email: 'x@y.co',
};

const auth: Readonly<Record<string, OracleRow>> = {
  'GET /health/live': open,
  'GET /health/ready': open,
  'GET /v1/auth/challenge': open,
  'POST /v1/auth/login': open,
  'POST /v1/auth/refresh': open,
  'POST /v1/auth/password/forgotten': open,
  'POST /v1/auth/password/reset': open,
  'POST /v1/auth/invitation': open,
  'POST /v1/auth/invitation/acceptance': open,
  'POST /v1/auth/invitation/joining': to(ALL),
  'GET /v1/auth/me': to(ALL, { showsImpersonators: true }),
  'GET /v1/auth/sessions': to(ALL),
  'DELETE /v1/auth/sessions/:session': to(ALL, { ...own('session'), bodiless: true, undone: true }),
  'POST /v1/auth/logout': to(ALL, { bodiless: true, undone: true }),
  'POST /v1/auth/step-up': to(ALL, { body: { password: 1 } }),
  'POST /v1/auth/node': to(ALL),
  'POST /v1/auth/login/second-factor': open,
  'GET /v1/auth/second-factor': to(ALL),
  'POST /v1/auth/second-factor': to(ALL, { bodiless: true }),
  'POST /v1/auth/second-factor/confirmation': to(ALL),
  'POST /v1/auth/second-factor/recovery-codes': to(ALL, { bodiless: true }),
  'DELETE /v1/auth/second-factor': to(ALL, { bodiless: true }),
  'POST /v1/auth/password': to(ALL),
  'GET /v1/letters': to(ALL),
  'GET /v1/letters/:letter': to(ALL, own('letter')),
  'GET /v1/audit': to(LEAD, { showsImpersonators: true }),
};

export const PORTAL: Readonly<Record<string, OracleRow>> = {
  ...auth,
  'GET /v1/nodes': to(LOOK),
  'POST /v1/nodes': to(LEAD),
  'GET /v1/nodes/:node': to(LOOK, named('node', 'node', 'self', 'child')),
  'PATCH /v1/nodes/:node': to(LEAD, { ...named('node', 'node', 'child'), body: { name: 'Nama' }, undone: true }),
  'POST /v1/nodes/:node/suspension': to(LEAD, { ...named('node', 'node', 'child'), body: { reason: 'Belum bayar' }, undone: true }),
  'DELETE /v1/nodes/:node/suspension': to(LEAD, { ...named('node', 'node', 'child'), bodiless: true, undone: true }),
  'GET /v1/nodes/:node/deposit': to(LOOK, named('node', 'node', 'child')),
  'PUT /v1/nodes/:node/credit-limit': to(MONEY, { ...named('node', 'node', 'child'), body: { amount: 1_000_000 } }),
  'GET /v1/nodes/:node/statement': to(LOOK, named('node', 'node', 'child')),
  'GET /v1/nodes/:node/contacts': to(LOOK, ownCustomer),
  'POST /v1/nodes/:node/contacts': to(LOOK, { ...ownCustomer, body: contact }),
  'POST /v1/nodes/:node/impersonation': to(LEAD, {
    object: { kind: 'node', parameter: 'node', of: ['child'], operatorAlso: ['descendant'] },
    body: { reason: 'Menolong' },
  }),
  'POST /v1/nodes/:node/invitation': to(LEAD, { ...named('node', 'node', 'child'), body: { name: 'Tono', email: 'tono@example.test' } }),
  'GET /v1/team': to(LEAD),
  'PUT /v1/team/:person/role': to(LEAD, { ...own('person'), body: { role: 'billing' }, undone: true }),
  'DELETE /v1/team/:person': to(LEAD, { ...own('person'), bodiless: true, undone: true }),
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
  'GET /v1/prices': to(MONEY),
  'GET /v1/prices/children/:node': to(MONEY, named('node', 'node', 'child')),
  'GET /v1/prices/xray': to(MONEY),
  'POST /v1/availability': to(LOOK),
  'POST /v1/quotes': to(MONEY),
  'POST /v1/orders': to(MONEY),
  'GET /v1/orders': to(LOOK),
  'GET /v1/orders/:order': to(LOOK, named('order', 'order', 'child')),
  'GET /v1/sales': to(MONEY, { showsDomainsBelow: true }),
  'GET /v1/domains': to(LOOK),
  'GET /v1/domains/:domain': to(LOOK, named('domain', 'domain', 'child')),
  'GET /v1/deposit': to(LOOK, { notOfOperator: true }),
  'GET /v1/deposit/statement': to(MONEY, { notOfOperator: true }),
  'GET /v1/deposit/as-of': to(LOOK, { notOfOperator: true }),
  'POST /v1/top-ups': to(MONEY),
  'GET /v1/top-ups': to(LOOK),
  'GET /v1/top-ups/children': to(LOOK),
  'GET /v1/top-ups/:topUp': to(LOOK, named('topUp', 'topUp', 'self', 'child')),
  'POST /v1/top-ups/:topUp/approval': to(MONEY, { ...named('topUp', 'topUp', 'child'), bodiless: true }),
  'POST /v1/top-ups/:topUp/rejection': to(MONEY, { ...named('topUp', 'topUp', 'child'), body: { reason: 'Belum masuk' } }),
};

export const CUSTOMERS: Readonly<Record<string, OracleRow>> = {
  ...auth,
  'GET /v1/brand': open,
  'GET /v1/prices': open,
  'POST /v1/availability': open,
  'POST /v1/quotes': to(LOOK),
  'POST /v1/orders': to(MONEY),
  'GET /v1/orders': to(LOOK),
  'GET /v1/orders/:order': to(LOOK, named('order', 'order', 'self')),
  'GET /v1/domains': to(LOOK),
  'GET /v1/domains/:domain': to(LOOK, named('domain', 'domain', 'self')),
  'GET /v1/contacts': to(LOOK),
  'POST /v1/contacts': to(LOOK),
  'GET /v1/deposit': to(LOOK),
  'GET /v1/deposit/statement': to(LOOK),
  'POST /v1/top-ups': to(MONEY),
  'GET /v1/top-ups': to(LOOK),
  'GET /v1/top-ups/:topUp': to(LOOK, named('topUp', 'topUp', 'self')),
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
  'GET /v1/bank-account': to(LOOK),
  'PUT /v1/bank-account': to(MONEY),
};
