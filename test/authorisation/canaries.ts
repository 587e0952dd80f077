import type { Reads, Tx } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import type { DataSource, EntityMetadata } from 'typeorm';

/** The mark that free texts of a tenant hold, unlike that of every other row. */
export const canary = (tenant: number, table: string, row = 0): string => `CANARY-${tenant}-${row}-${table}`;
/** The tenant and the table of a mark. */
export const CANARY = /canary-(\d+)-\d+-([a-z_]*)/gi;
/** What nobody may be shown holds the mark of this tenant, which is nobody's. */
const NOBODY = 0;

/**
 * Columns that hold no free text, each with the reason. Every other text column of every table is marked: whoever adds a column that a
 * program reads (a word of a list, JSON, a key) and not a person, adds it here.
 */
const EXCEPT: readonly (readonly [RegExp, string])[] = [
  [
    /\.(id|subject|object|reference|stamp|path|pay_with|suspended_by_person|\w+_(id|by|account|trid|person|session|node))$/,
    'refers to something',
  ],
  [/(\.|_)(hash|mac|secret|key)$/, 'is compared or opened by programs, and shown to nobody'],
  [
    /\.(state|kind|list_kind|type|media_type|role|locale|currency|(?:cap|registry)_currency|country|action|tier|tld|template|audience)$/,
    'is a word of a list',
  ],
  [/\.(command|method|route|failure_code|suspended_by|revoked_for|day|registry)$/, 'is a word of a list'],
  [
    /\.(recipients|scopes|networks|name_servers|items|payload|brand|data|seller|buyer|bill_to|payer)$/,
    'is JSON that programs read; the texts in it have a column of their own',
  ],
  [
    /^(domain|order_item|invoice_line|verification_case|bulk_row)\.(name|live_name|open_name)$/,
    'is a name in the DNS; the matrix orders names with marks',
  ],
  [
    /^dns_zone\.(name|records|ds)$|^dns_change\.(added|removed)$|^dns_template\.records$/,
    'is a name in the DNS, or JSON that programs read',
  ],
  [/\.(provider|alarm|event|said|outcome)$/, 'is a word of a list, or a hash'],
  [/^deadline_policy\.policy$/, 'is JSON that programs read, of numbers and words of lists'],
  [/^bank_account\./, 'is shown to whoever pays there'],
  [/\.(source|direction|cause|duplicate_of|paid_on)$/, 'is a word of a list, refers to something, or is a day'],
  [/^statement_import\.layout$|^statement_row\.(day|fingerprint_hash)$/, 'is a word of a list, a day, or compared by programs'],
  [
    /^tax_(run|invoice)\.(month|per|dated|transaction_code|nsfp)$|\.document_kind$/,
    'is a month, a day, a number of the state’s or a word of a list',
  ],
  [
    /^brand\.(colour|primary_host)$|^brand_profile\.profile$|^brand_(host|sender)\./,
    'is a colour, a host name, or JSON that programs read',
  ],
  [/^coretax_choice\./, 'is a word of a list'],
  [/^registry_message\.(account|fingerprint|news)$/, 'is compared or read by programs'],
  [/^case_identity\.(sealed|finder|masked|born_on)$/, 'is opened or compared by programs, or says nothing of whose it is'],
  [/^paper_recognition\.number$/, 'is a word of a list'],
  [
    /^document_rule\.rule$|^case_paper\.(requirement|reason_code|reused_from)$/,
    'is JSON that programs read, a word of a list, or refers to something',
  ],
  [/^verification_case\.(variant|requirements|policy|closed_because|reminded_hours)$/, 'is a word of a list, or JSON that programs read'],
  [
    /^review_reason\.|^review_decision\.(words|verdict|reason_code)$|^case_message\.side$/,
    'is shown to all reviewers, or a word of a list',
  ],
  [/^erasure\.outcomes$|^sighting\.purpose$|^document\.destroyed_for$/, 'is JSON that programs read, or a word of a list'],
  [/^handover_name\.(name|open_domain)$/, 'is a name in the DNS, or refers to something'],
  [/^domain_change\.(previous|wanted|open_domain)$/, 'is JSON that programs read, or refers to something'],
  [/^domain_departure\.(open_domain|ending|answer)$/, 'is a word of a list, or refers to something'],
  [/^owner_change\.(open_domain|from_contact|to_contact)$/, 'refers to something'],
  [/^contact_version\.(previous|content)$|^contact_update\.open_contact$/, 'is JSON that programs read, or refers to something'],
  [/^domain_drift\.(aspect|open_aspect|resolution)$|^stuck_item\.open_item$/, 'is a word of a list, or refers to something'],
  [/^bulk_action\.wish$|^bulk_row\.(seen|reason_code)$/, 'is JSON that programs read, or a word of a list'],
  [/\.sealed_credentials$/, 'is opened by programs, and shown to nobody'],
  [/^audit_entry\.|^audit_head\./, 'is sealed; it holds words of lists, ids and addresses'],
  [/^job\./, 'is what programs tell each other'],
  [/\.departments$/, 'is a list of words of a list'],
  [/\.tlds$/, 'is a list of extensions'],
  [/\.(request_id|handle|message_id)$/, 'tells one from another'],
];
/** Told to nobody: it opens something. */
const SECRET = /\.(auth_info|password_hash)$/;

const OWNER_COLUMNS = ['node_id', 'owner_id', 'child_id', 'buyer_id', 'seller_id', 'parent_id', 'by_node'];
/** Whose a row is, where none of those columns says so. */
const OWNER_OF: Readonly<Record<string, string>> = {
  node: 't.id',
  application: 't.parent_id',
  person: '(SELECT MIN(m.node_id) FROM membership m WHERE m.person_id = t.id)',
  receipt: 't.payer_id',
  dns_zone: '(SELECT d.owner_id FROM domain d WHERE d.id = t.domain_id)',
  // Registries tell it to the operator, whoever the name is sold by.
  registry_message: `${OPERATOR_ID}`,
  domain_drift: `${OPERATOR_ID}`,
  handover: 't.from_id',
  domain_change: '(SELECT d.owner_id FROM domain d WHERE d.id = t.domain_id)',
  domain_departure: '(SELECT d.owner_id FROM domain d WHERE d.id = t.domain_id)',
  bulk_row: '(SELECT b.node_id FROM bulk_action b WHERE b.id = t.bulk_id)',
  registry_attempt: '(SELECT i.buyer_id FROM order_item i WHERE i.id = t.item_id)',
  case_paper: '(SELECT c.owner_id FROM verification_case c WHERE c.id = t.case_id)',
  case_message: '(SELECT c.owner_id FROM verification_case c WHERE c.id = t.case_id)',
  review_decision: '(SELECT c.owner_id FROM verification_case c WHERE c.id = t.case_id)',
  case_identity: '(SELECT c.owner_id FROM verification_case c WHERE c.id = t.case_id)',
  owner_change: '(SELECT d.owner_id FROM domain d WHERE d.id = t.domain_id)',
  contact_update: '(SELECT c.owner_id FROM contact c WHERE c.id = t.contact_id)',
  contact_handle: '(SELECT c.owner_id FROM contact c WHERE c.id = t.contact_id)',
};

interface Marked {
  readonly table: string;
  readonly keys: readonly string[];
  readonly columns: readonly { readonly name: string; readonly length: number }[];
  readonly owner: string | undefined;
}

function markedOf({ tableName, columns, primaryColumns }: EntityMetadata): Marked {
  const isFree = (name: string) => SECRET.test(`.${name}`) || !EXCEPT.some(([pattern]) => pattern.test(`${tableName}.${name}`));
  const own = OWNER_COLUMNS.find((name) => columns.some(({ databaseName }) => databaseName === name));
  return {
    table: tableName,
    keys: primaryColumns.map(({ databaseName }) => databaseName),
    columns: columns
      .filter(({ type, isPrimary, databaseName }) => (type === 'varchar' || type === 'text') && !isPrimary && isFree(databaseName))
      .map(({ databaseName, length }) => ({ name: databaseName, length: Number(length) || 200 })),
    owner: OWNER_OF[tableName] ?? (own && `t.${own}`),
  };
}

const markedTables = ({ entityMetadatas }: DataSource): Marked[] =>
  entityMetadatas.map(markedOf).filter(({ columns }) => columns.length > 0);

/** Puts the mark of its tenant into every free text of every row. */
export async function markEverything(tx: Tx, schema: DataSource): Promise<void> {
  for (const { table, keys, columns, owner } of markedTables(schema).filter((each) => each.owner)) {
    const rows = await tx.query<Record<string, unknown>>(`SELECT t.*, ${owner} AS canary_owner FROM ${table} t`);
    for (const [index, row] of rows.entries()) {
      const values = columns.map(({ name, length }) =>
        textFor(table, name, Number(row['canary_owner']), index, row[name]).slice(0, length),
      );
      const sets = columns.map(({ name }) => `${name} = ?`).join(', ');
      const where = keys.map((key) => `${key} = ?`).join(' AND ');
      await tx.query(`UPDATE ${table} SET ${sets} WHERE ${where}`, [...values, ...keys.map((key) => row[key])]);
    }
  }
}

function textFor(table: string, column: string, owner: number, index: number, present: unknown): string {
  const mark = canary(SECRET.test(`.${column}`) ? NOBODY : owner, table, index);
  if (column.includes('email')) return `${mark.toLowerCase()}@canary.test`;
  return typeof present === 'string' && present.startsWith('[') ? JSON.stringify([mark]) : mark;
}

/** Free texts that hold no mark, as sentences that say what to do. */
export async function unmarked(reads: Reads, schema: DataSource): Promise<string[]> {
  const findings: string[] = [];
  for (const { table, columns, owner } of markedTables(schema)) {
    const names = columns.map(({ name }) => name).join(', ');
    const here = 'test/authorisation/canaries.ts';
    if (!owner) findings.push(`${table} holds texts (${names}), and nobody said whose: say so in OWNER_OF or EXCEPT of ${here}`);
    else if ((await reads.query(`SELECT 1 FROM ${table} LIMIT 1`)).length === 0)
      findings.push(
        `${table} is empty, so that nobody sees who is shown its texts (${names}): plant rows in test/authorisation/plant-objects.ts`,
      );
  }
  return findings;
}
