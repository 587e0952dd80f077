import { type Policy, row } from '#libs/tree';

/** Who may use which route about changes of domains that a node has sold. */
export const policyOfChanges: Policy = {
  'GET /v1/domains/:domain/changes': row('account:read', 'object', 'domain', ['child']),
  'GET /v1/drifts': row('account:read', 'list', 'domain', ['self']),
  'GET /v1/drifts/counts': row('account:read', 'tenant', 'domain', ['self']),
  'POST /v1/account-reports': row('money:see', 'tenant', 'domain', ['self'], 'binds'),
  'GET /v1/stuck-items': row('account:read', 'list', 'order', ['self']),
  'POST /v1/domains/:domain/refresh': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'PUT /v1/domains/:domain/name-servers': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'PUT /v1/domains/:domain/signers': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'PUT /v1/domains/:domain/lock': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'DELETE /v1/domains/:domain/lock': row('domains:manage', 'object', 'domain', ['child'], 'binds', 'needsStepUp'),
  'POST /v1/domains/:domain/auth-code': row('domains:manage', 'object', 'domain', ['child'], 'touchesSecrets', 'needsStepUp'),
  'POST /v1/domains/:domain/auth-code/showing': row('domains:manage', 'object', 'domain', ['child'], 'touchesSecrets', 'needsStepUp'),
  'POST /v1/transfers-out/rejection': row('public', 'public', 'domain', ['anybody']),
  'GET /v1/domains/:domain/transfer-out': row('account:read', 'object', 'domain', ['child']),
  'GET /v1/auto-renewal-default': row('account:read', 'tenant', 'domain', ['self']),
  'PUT /v1/auto-renewal-default': row('money:move', 'tenant', 'domain', ['self'], 'binds'),
  'POST /v1/bulk-actions': row('domains:manage', 'tenant', 'domain', ['child']),
  'GET /v1/bulk-actions': row('account:read', 'list', 'domain', ['self']),
  'GET /v1/bulk-actions/:bulk': row('account:read', 'object', 'domain', ['self']),
  'GET /v1/bulk-actions/:bulk/rows': row('account:read', 'object', 'domain', ['self']),
  'GET /v1/bulk-actions/:bulk/file': row('account:read', 'object', 'domain', ['self']),
  'POST /v1/bulk-actions/:bulk/start': row('domains:manage', 'object', 'domain', ['self'], 'movesMoney', 'needsStepUp'),
  'POST /v1/bulk-actions/:bulk/cancellation': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
};
