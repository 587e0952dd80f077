import { type Policy, row } from '#libs/tree';

/** Who may use which route about the zones of a customer’s own domains. */
export const policyOfDns: Policy = {
  'GET /v1/domains/:domain/dns': row('account:read', 'object', 'domain', ['self']),
  'POST /v1/domains/:domain/dns': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'DELETE /v1/domains/:domain/dns': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'PUT /v1/domains/:domain/dns/records': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'PUT /v1/domains/:domain/dns/import': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'GET /v1/domains/:domain/dns/templates': row('account:read', 'object', 'domain', ['self']),
  'PUT /v1/domains/:domain/dns/template': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'GET /v1/domains/:domain/dns/file': row('account:read', 'object', 'domain', ['self']),
  'GET /v1/domains/:domain/dns/changes': row('account:read', 'object', 'domain', ['self']),
  'POST /v1/domains/:domain/dns/changes/:zoneChange/undo': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'PUT /v1/domains/:domain/dns/dnssec': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
};
