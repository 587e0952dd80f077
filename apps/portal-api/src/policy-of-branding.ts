import { type Policy, row } from '#libs/tree';

/** Who may use which route of the portal about what a node shows to its customers. */
export const policyOfBranding: Policy = {
  'GET /v1/brand': row('account:read', 'tenant', 'brand', ['self']),
  'PUT /v1/brand': row('brand:manage', 'tenant', 'brand', ['self'], 'binds'),
  'GET /v1/brand/legal-texts': row('account:read', 'list', 'brand', ['self']),
  'GET /v1/brand/legal-text': row('account:read', 'tenant', 'brand', ['self']),
  'POST /v1/brand/legal-texts': row('brand:manage', 'tenant', 'brand', ['self'], 'binds'),
  'GET /v1/brand/hosts': row('account:read', 'list', 'brand', ['self']),
  'POST /v1/brand/hosts': row('brand:manage', 'tenant', 'brand', ['self'], 'binds'),
  'POST /v1/brand/hosts/:brandHost/check': row('brand:manage', 'object', 'brand', ['self'], 'binds'),
  'PUT /v1/brand/hosts/:brandHost/primary': row('brand:manage', 'object', 'brand', ['self'], 'binds'),
  'DELETE /v1/brand/hosts/:brandHost': row('brand:manage', 'object', 'brand', ['self'], 'binds'),
  'GET /v1/brand/mail-sender': row('account:read', 'tenant', 'brand', ['self']),
  'PUT /v1/brand/mail-sender': row('brand:manage', 'tenant', 'brand', ['self'], 'binds'),
  'POST /v1/brand/mail-sender/check': row('brand:manage', 'tenant', 'brand', ['self'], 'binds'),
  'DELETE /v1/brand/mail-sender': row('brand:manage', 'tenant', 'brand', ['self'], 'binds'),
  'POST /v1/brand/images': row('brand:manage', 'tenant', 'brand', ['self'], 'binds'),
  'DELETE /v1/brand/images': row('brand:manage', 'tenant', 'brand', ['self'], 'binds'),
};
