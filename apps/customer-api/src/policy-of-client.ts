import { type Policy, row } from '#libs/tree';

/** Who may use which route under a brand's host names about a customer's account as a whole. */
export const policyOfClient: Policy = {
  'GET /v1/home': row('account:read', 'tenant', 'home', ['self']),
  'GET /v1/mail-contacts': row('account:read', 'tenant', 'mail-contact', ['self']),
  'POST /v1/mail-contacts': row('people:manage', 'tenant', 'mail-contact', ['self'], 'touchesSecrets'),
  'PUT /v1/mail-contacts/:mailContact': row('people:manage', 'object', 'mail-contact', ['self'], 'touchesSecrets'),
  'DELETE /v1/mail-contacts/:mailContact': row('people:manage', 'object', 'mail-contact', ['self'], 'touchesSecrets'),
};
