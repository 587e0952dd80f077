import { type Policy, row } from '#libs/tree';

/** Who may use which route about changes of a customer’s own domains. */
export const policyOfChanges: Policy = {
  'GET /v1/domains/:domain/changes': row('account:read', 'object', 'domain', ['self']),
  'POST /v1/domains/:domain/refresh': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'PUT /v1/domains/:domain/name-servers': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'PUT /v1/domains/:domain/signers': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'PUT /v1/domains/:domain/lock': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'DELETE /v1/domains/:domain/lock': row('domains:manage', 'object', 'domain', ['self'], 'binds', 'needsStepUp'),
  'POST /v1/domains/:domain/auth-code': row('domains:manage', 'object', 'domain', ['self'], 'touchesSecrets', 'needsStepUp'),
  'POST /v1/domains/:domain/auth-code/showing': row('domains:manage', 'object', 'domain', ['self'], 'touchesSecrets', 'needsStepUp'),
  'PUT /v1/domains/:domain/freeze': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'DELETE /v1/domains/:domain/freeze': row('domains:manage', 'object', 'domain', ['self'], 'binds', 'needsStepUp'),
  'POST /v1/transfers-out/rejection': row('public', 'public', 'domain', ['anybody']),
  'GET /v1/domains/:domain/transfer-out': row('account:read', 'object', 'domain', ['self']),
  'POST /v1/domains/:domain/transfer-out/rejection': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'POST /v1/domains/:domain/transfer-out/approval': row('domains:manage', 'object', 'domain', ['self'], 'binds', 'needsStepUp'),
  'POST /v1/bulk-actions': row('domains:manage', 'tenant', 'domain', ['self']),
  'GET /v1/bulk-actions': row('account:read', 'list', 'domain', ['self']),
  'GET /v1/bulk-actions/:bulk': row('account:read', 'object', 'domain', ['self']),
  'GET /v1/bulk-actions/:bulk/rows': row('account:read', 'object', 'domain', ['self']),
  'GET /v1/bulk-actions/:bulk/file': row('account:read', 'object', 'domain', ['self']),
  'POST /v1/bulk-actions/:bulk/start': row('domains:manage', 'object', 'domain', ['self'], 'movesMoney', 'needsStepUp'),
  'POST /v1/bulk-actions/:bulk/cancellation': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
};
