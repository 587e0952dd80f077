/**
 * The registry's tables. Dates are ISO 8601 in UTC, money is whole rupiah, lists are JSON where nothing is looked up in them.
 * Each `seq` makes the roid, so AUTOINCREMENT: a number is never used twice.
 */
const OBJECTS = `
CREATE TABLE IF NOT EXISTS state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS accounts (
  id TEXT PRIMARY KEY,
  password TEXT NOT NULL,
  balance INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS contacts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  sponsor TEXT NOT NULL REFERENCES accounts (id),
  creator TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_by TEXT,
  updated_at TEXT,
  statuses TEXT NOT NULL,
  auth_info TEXT NOT NULL,
  card TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS domains (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  sponsor TEXT NOT NULL REFERENCES accounts (id),
  creator TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_by TEXT,
  updated_at TEXT,
  statuses TEXT NOT NULL,
  auth_info TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  registrant TEXT NOT NULL REFERENCES contacts (id)
);
CREATE INDEX IF NOT EXISTS domains_by_registrant ON domains (registrant);

CREATE TABLE IF NOT EXISTS hosts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  superordinate TEXT REFERENCES domains (name),
  sponsor TEXT NOT NULL REFERENCES accounts (id),
  creator TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_by TEXT,
  updated_at TEXT,
  statuses TEXT NOT NULL,
  addresses TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS hosts_by_superordinate ON hosts (superordinate);

CREATE TABLE IF NOT EXISTS domain_contacts (
  domain TEXT NOT NULL REFERENCES domains (name) ON DELETE CASCADE,
  role TEXT NOT NULL,
  contact TEXT NOT NULL REFERENCES contacts (id),
  PRIMARY KEY (domain, role, contact)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS domain_contacts_by_contact ON domain_contacts (contact);

CREATE TABLE IF NOT EXISTS domain_hosts (
  domain TEXT NOT NULL REFERENCES domains (name) ON DELETE CASCADE,
  host TEXT NOT NULL REFERENCES hosts (name),
  PRIMARY KEY (domain, host)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS domain_hosts_by_host ON domain_hosts (host);

CREATE TABLE IF NOT EXISTS billing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL REFERENCES accounts (id),
  command TEXT NOT NULL,
  object TEXT NOT NULL,
  years INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  cl_trid TEXT,
  sv_trid TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS billing_by_object ON billing (object);

CREATE TABLE IF NOT EXISTS messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL REFERENCES accounts (id),
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS messages_by_account ON messages (account, id);
`;

/** What the time does to names, transfers between registrars, DNSSEC. Messages are kept as they are sent; those of the first form are dropped. */
const WHOLE_LIFE = `
ALTER TABLE domains ADD COLUMN host_attributes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE domains ADD COLUMN sec_dns TEXT;
ALTER TABLE domains ADD COLUMN phase TEXT NOT NULL DEFAULT 'registered';
ALTER TABLE domains ADD COLUMN phase_until TEXT;
ALTER TABLE domains ADD COLUMN graces TEXT NOT NULL DEFAULT '[]';
ALTER TABLE domains ADD COLUMN transferred_at TEXT;
ALTER TABLE domains ADD COLUMN pending TEXT;
ALTER TABLE domains ADD COLUMN due_at TEXT;
CREATE INDEX domains_by_due ON domains (due_at, name) WHERE due_at IS NOT NULL;

ALTER TABLE contacts ADD COLUMN transferred_at TEXT;

CREATE TABLE transfers (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  requester TEXT NOT NULL REFERENCES accounts (id),
  requested_at TEXT NOT NULL,
  holder TEXT NOT NULL REFERENCES accounts (id),
  acts_at TEXT NOT NULL,
  expires_at TEXT,
  billing_id INTEGER REFERENCES billing (id),
  cl_trid TEXT,
  sv_trid TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE INDEX transfers_by_time ON transfers (acts_at, name) WHERE status = 'pending';

DROP TABLE messages;
CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL REFERENCES accounts (id),
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  data TEXT,
  extension TEXT
);
CREATE INDEX messages_by_account ON messages (account, id);
`;

/** Each is run once, in this order; `user_version` counts those that were. */
export const SCHEMA_STEPS: readonly string[] = [OBJECTS, WHOLE_LIFE];
