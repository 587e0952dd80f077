import { type Policy, row } from '#libs/tree';

/** Who may use which route about whom a customer's own domains are registered for. */
export const policyOfContacts: Policy = {
  'GET /v1/contacts': row('account:read', 'list', 'contact', ['self']),
  'POST /v1/contacts': row('contacts:write', 'tenant', 'contact', ['self']),
  'GET /v1/contacts/prefilled': row('account:read', 'tenant', 'contact', ['self']),
  'GET /v1/contacts/:contact': row('account:read', 'object', 'contact', ['self']),
  'GET /v1/domains/:domain/owner-changes': row('account:read', 'object', 'domain', ['self']),
  'POST /v1/domains/:domain/owner-changes': row('domains:manage', 'object', 'domain', ['self'], 'binds', 'needsStepUp'),
  'POST /v1/domains/:domain/owner-changes/cancellation': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'POST /v1/owner-changes/question': row('public', 'public', 'domain', ['anybody']),
  'POST /v1/owner-changes/answer': row('public', 'public', 'domain', ['anybody']),
  'GET /v1/contacts/:contact/verification': row('account:read', 'object', 'contact', ['self']),
  'POST /v1/contacts/:contact/verification': row('contacts:write', 'object', 'contact', ['self']),
  'POST /v1/registrant-emails/verification': row('public', 'public', 'contact', ['anybody']),
  'PUT /v1/contacts/:contact': row('contacts:write', 'object', 'contact', ['self']),
  'GET /v1/contacts/:contact/registries': row('account:read', 'object', 'contact', ['self']),
  'GET /v1/contacts/:contact/domains': row('account:read', 'object', 'contact', ['self']),
  'GET /v1/contacts/:contact/versions': row('account:read', 'object', 'contact', ['self']),
};
