/** What a parameter of a path names: how its ids begin, and which there are. */
interface Listed {
  readonly prefix: string;
  /** Lists `id` and `owner`, the number of the node whose it is. */
  readonly rows: string;
}

/**
 * What the paths of routes name, by the name of the parameter. A route whose parameter has no line here is a finding.
 *
 * To add one, write its line. A column `person` says that it is this person's and not their whole tenant's; any other column is the
 * parameter before it in the path (`/applicants/:application/documents/:document`). When neither the demo nor `plant-objects.ts`
 * makes one for several tenants, plant it there.
 */
export const OBJECTS = {
  node: { prefix: 'nod', rows: "SELECT id AS owner, CONCAT('nod_', id) AS id FROM node" },
  order: { prefix: 'ord', rows: 'SELECT buyer_id AS owner, id FROM domain_order' },
  domain: { prefix: 'dom', rows: 'SELECT owner_id AS owner, id FROM domain' },
  contact: { prefix: 'con', rows: 'SELECT owner_id AS owner, id FROM contact' },
  handover: { prefix: 'hnd', rows: 'SELECT from_id AS owner, id FROM handover' },
  topUp: { prefix: 'top', rows: "SELECT child_id AS owner, id FROM top_up WHERE idempotency_key LIKE 'matrix-%'" },
  bankAccount: { prefix: 'bnk', rows: 'SELECT node_id AS owner, id FROM bank_account' },
  statementImport: { prefix: 'sti', rows: 'SELECT node_id AS owner, id FROM statement_import' },
  statementRow: { prefix: 'str', rows: 'SELECT node_id AS owner, id FROM statement_row' },
  paymentMethod: { prefix: 'pme', rows: 'SELECT node_id AS owner, id FROM payment_method' },
  payment: { prefix: 'pay', rows: 'SELECT child_id AS owner, id FROM payment' },
  invoice: { prefix: 'ivc', rows: 'SELECT buyer_id AS owner, id FROM invoice WHERE year = 2000' },
  creditNote: { prefix: 'crn', rows: 'SELECT buyer_id AS owner, id, invoice_id AS invoice FROM credit_note' },
  receipt: { prefix: 'rcp', rows: 'SELECT payer_id AS owner, id FROM receipt WHERE year = 2000' },
  withholding: { prefix: 'wht', rows: 'SELECT buyer_id AS owner, id FROM withholding' },
  taxInvoice: { prefix: 'txi', rows: 'SELECT buyer_id AS owner, id FROM tax_invoice' },
  taxRun: { prefix: 'txr', rows: 'SELECT issuer_id AS owner, id FROM tax_run' },
  adjustment: { prefix: 'adj', rows: "SELECT child_id AS owner, id FROM adjustment WHERE idempotency_key LIKE 'matrix-%'" },
  session: { prefix: 'ses', rows: "SELECT node_id AS owner, id, person_id AS person FROM login_session WHERE token_hash LIKE 'spare-%'" },
  letter: { prefix: 'let', rows: "SELECT node_id AS owner, id, person_id AS person FROM letter WHERE template = 'notice'" },
  person: { prefix: 'per', rows: "SELECT node_id AS owner, person_id AS id FROM membership WHERE role = 'support'" },
  member: { prefix: 'per', rows: "SELECT node_id AS owner, person_id AS id FROM membership WHERE role = 'support'" },
  memberSession: {
    prefix: 'ses',
    rows: `SELECT s.node_id AS owner, s.id, s.person_id AS member FROM login_session s
           JOIN membership m ON m.person_id = s.person_id AND m.node_id = s.node_id WHERE s.token_hash LIKE 'spare-%' AND m.role = 'support'`,
  },
  mailContact: { prefix: 'mco', rows: 'SELECT node_id AS owner, id FROM mail_contact' },
  invitation: { prefix: 'inv', rows: 'SELECT node_id AS owner, id FROM invitation WHERE invited_by IS NULL' },
  key: { prefix: 'key', rows: "SELECT node_id AS owner, id FROM api_key WHERE created_by = 'spare'" },
  application: { prefix: 'app', rows: "SELECT parent_id AS owner, id FROM application WHERE type = 'corporate' AND state = 'rejected'" },
  document: { prefix: 'doc', rows: "SELECT node_id AS owner, id, subject AS application FROM document WHERE kind = 'AKTA'" },
  paper: {
    prefix: 'pap',
    rows: `SELECT c.owner_id AS owner, p.id, p.case_id AS \`case\` FROM case_paper p JOIN verification_case c ON c.id = p.case_id`,
  },
  uploadLink: {
    prefix: 'upl',
    rows: `SELECT c.owner_id AS owner, u.id, u.case_id AS \`case\` FROM upload_link u JOIN verification_case c ON c.id = u.case_id`,
  },
  tld: { prefix: 'tld', rows: 'SELECT 1 AS owner, tld AS id FROM document_rule' },
  case: { prefix: 'case', rows: "SELECT owner_id AS owner, id FROM verification_case WHERE subject LIKE 'itm_matrix_%'" },
  reason: { prefix: 'reason', rows: 'SELECT 1 AS owner, code AS id FROM review_reason' },
  hold: { prefix: 'hld', rows: 'SELECT node_id AS owner, id FROM document_hold WHERE lifted_at IS NULL' },
  erasure: { prefix: 'era', rows: "SELECT node_id AS owner, id FROM erasure WHERE state = 'done'" },
  move: { prefix: 'mov', rows: 'SELECT node_id AS owner, id FROM node_move' },
  markup: { prefix: 'mrk', rows: "SELECT seller_id AS owner, CONCAT('mrk_', id) AS id FROM markup_rule WHERE tld = 'matrix'" },
  promotion: { prefix: 'pro', rows: "SELECT seller_id AS owner, CONCAT('pro_', id) AS id FROM promotion" },
  priceImport: { prefix: 'imp', rows: 'SELECT node_id AS owner, id FROM price_import' },
  bulk: { prefix: 'blk', rows: "SELECT node_id AS owner, id FROM bulk_action WHERE shown_by = 'matrix'" },
  zoneChange: {
    prefix: 'zch',
    rows: `SELECT d.owner_id AS owner, c.id, d.id AS domain FROM dns_change c JOIN dns_zone z ON z.id = c.zone_id JOIN domain d ON d.id = z.domain_id`,
  },
  brandHost: { prefix: 'hst', rows: "SELECT node_id AS owner, id FROM brand_host WHERE kind = 'custom'" },
  dnsTemplate: { prefix: 'ztp', rows: 'SELECT node_id AS owner, id FROM dns_template' },
  package: { prefix: 'pkg', rows: "SELECT seller_id AS owner, CONCAT('pkg_', id) AS id FROM price_package WHERE is_default = 0" },
} as const satisfies Readonly<Record<string, Listed>>;

/** The objects that tenants of the matrix have. */
export type ObjectKind = keyof typeof OBJECTS;

/** One of them. */
export interface FixtureObject {
  readonly id: string;
  /** The tenant whose it is. */
  readonly owner: number;
  /** Whose of its people, when it is not the whole tenant's. */
  readonly person?: string;
  /** The parameters that stand before it in a path. */
  readonly within: Readonly<Record<string, string>>;
}

/** The id of something that does not exist, in the shape of one that could. */
export function nobodys(parameter: string): string {
  if (parameter === 'node') return 'nod_999999';
  return `${parameter in OBJECTS ? OBJECTS[parameter as ObjectKind].prefix : 'xyz'}_${'0'.repeat(26)}`;
}

/** Parameters of this route that nobody has an object for, as sentences that say what to do. */
export const unlisted = (route: string): string[] =>
  [...route.matchAll(/:(\w+)/g)]
    .filter(([, parameter]) => !(parameter! in OBJECTS))
    .map(([, parameter]) => `${route} names a ${parameter}, of which nobody has one: add a line for it to test/authorisation/objects.ts`);

/** A row of such a list, as the engine brings it back. */
export const readObject = ({ id, owner, person, ...within }: Record<string, unknown>): FixtureObject => ({
  id: String(id),
  owner: Number(owner),
  ...(typeof person === 'string' ? { person } : {}),
  within: within as Record<string, string>,
});
