import { type Policy, authPolicy, row } from '#libs/tree';

/** Who may use which route under a brand's host names, and for what. The start fails where this and the routes differ. */
export const policy: Policy = {
  ...authPolicy,
  'GET /v1/brand': row('public', 'public', 'brand', ['anybody']),
  'GET /v1/prices': row('public', 'public', 'price', ['anybody']),
  'POST /v1/availability': row('public', 'public', 'name', ['anybody']),
  'POST /v1/quotes': row('contacts:write', 'tenant', 'quote', ['self']),
  'POST /v1/orders': row('money:move', 'tenant', 'order', ['self'], 'movesMoney'),
  'GET /v1/orders': row('account:read', 'list', 'order', ['self']),
  'GET /v1/orders/:order': row('account:read', 'object', 'order', ['self']),
  'GET /v1/domains': row('account:read', 'list', 'domain', ['self']),
  'GET /v1/domains/:domain': row('account:read', 'object', 'domain', ['self']),
  'GET /v1/contacts': row('account:read', 'list', 'contact', ['self']),
  'POST /v1/contacts': row('contacts:write', 'tenant', 'contact', ['self']),
  'GET /v1/deposit': row('account:read', 'tenant', 'deposit', ['self']),
  'GET /v1/deposit/statement': row('account:read', 'list', 'deposit', ['self']),
  'POST /v1/top-ups': row('money:move', 'tenant', 'top-up', ['self'], 'movesMoney'),
  'GET /v1/top-ups/bank-accounts': row('account:read', 'tenant', 'bank-account', ['self']),
  'GET /v1/top-ups': row('account:read', 'list', 'top-up', ['self']),
  'GET /v1/top-ups/:topUp': row('account:read', 'object', 'top-up', ['self']),
  'PUT /v1/top-ups/:topUp/transferred': row('money:move', 'object', 'top-up', ['self'], 'movesMoney'),
  'POST /v1/top-ups/:topUp/cancellation': row('money:move', 'object', 'top-up', ['self'], 'movesMoney'),
  'GET /v1/payments/methods': row('account:read', 'tenant', 'payment-method', ['self']),
  'POST /v1/payments': row('money:move', 'tenant', 'payment', ['self'], 'movesMoney'),
  'GET /v1/payments': row('account:read', 'list', 'payment', ['self']),
  'GET /v1/payments/:payment': row('account:read', 'object', 'payment', ['self']),
};
