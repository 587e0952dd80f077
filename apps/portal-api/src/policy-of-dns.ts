import { type Policy, row } from '#libs/tree';

/** Who may use which route about the zones of domains that a node has sold. */
export const policyOfDns: Policy = {
  'GET /v1/domains/:domain/dns': row('account:read', 'object', 'domain', ['child']),
  'POST /v1/domains/:domain/dns': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'DELETE /v1/domains/:domain/dns': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'PUT /v1/domains/:domain/dns/records': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'PUT /v1/domains/:domain/dns/import': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'GET /v1/domains/:domain/dns/templates': row('account:read', 'object', 'domain', ['child']),
  'PUT /v1/domains/:domain/dns/template': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'GET /v1/domains/:domain/dns/file': row('account:read', 'object', 'domain', ['child']),
  'GET /v1/domains/:domain/dns/changes': row('account:read', 'object', 'domain', ['child']),
  'POST /v1/domains/:domain/dns/changes/:zoneChange/undo': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'PUT /v1/domains/:domain/dns/dnssec': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'GET /v1/dns-templates': row('account:read', 'list', 'domain', ['self']),
  'POST /v1/dns-templates': row('domains:manage', 'tenant', 'domain', ['self'], 'binds'),
  'DELETE /v1/dns-templates/:dnsTemplate': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
};
