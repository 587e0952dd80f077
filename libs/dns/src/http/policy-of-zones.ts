import { type Policy, type Relation, row } from '#libs/tree';

/** Who may use which route about the zone of a domain, which is theirs (`self`) or was sold by them (`child`). */
export const policyOfZones = (whose: Relation): Policy => ({
  'GET /v1/domains/:domain/dns': row('account:read', 'object', 'domain', [whose]),
  'POST /v1/domains/:domain/dns': row('domains:manage', 'object', 'domain', [whose], 'binds'),
  'DELETE /v1/domains/:domain/dns': row('domains:manage', 'object', 'domain', [whose], 'binds'),
  'PUT /v1/domains/:domain/dns/records': row('domains:manage', 'object', 'domain', [whose], 'binds'),
  'PUT /v1/domains/:domain/dns/import': row('domains:manage', 'object', 'domain', [whose], 'binds'),
  'GET /v1/domains/:domain/dns/templates': row('account:read', 'object', 'domain', [whose]),
  'PUT /v1/domains/:domain/dns/template': row('domains:manage', 'object', 'domain', [whose], 'binds'),
  'GET /v1/domains/:domain/dns/file': row('account:read', 'object', 'domain', [whose]),
  'GET /v1/domains/:domain/dns/changes': row('account:read', 'object', 'domain', [whose]),
  'POST /v1/domains/:domain/dns/changes/:zoneChange/undo': row('domains:manage', 'object', 'domain', [whose], 'binds'),
  'PUT /v1/domains/:domain/dns/dnssec': row('domains:manage', 'object', 'domain', [whose], 'binds'),
});

/** And about the templates that a seller offers. */
export const policyOfTemplates: Policy = {
  'GET /v1/dns-templates': row('account:read', 'list', 'domain', ['self']),
  'POST /v1/dns-templates': row('domains:manage', 'tenant', 'domain', ['self'], 'binds'),
  'DELETE /v1/dns-templates/:dnsTemplate': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
};
