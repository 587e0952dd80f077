import { type Policy, row } from '#libs/tree';

/** Who may use which route about whom the domains of a node's customers are registered for. */
export const policyOfContacts: Policy = {
  'GET /v1/nodes/:node/contacts': row('account:read', 'object', 'contact', ['child']),
  'POST /v1/nodes/:node/contacts': row('contacts:write', 'object', 'contact', ['child']),
  'GET /v1/nodes/:node/contacts/prefilled': row('account:read', 'object', 'contact', ['child']),
  'GET /v1/contacts/:contact': row('account:read', 'object', 'contact', ['child']),
  'GET /v1/domains/:domain/owner-changes': row('account:read', 'object', 'domain', ['child']),
  'POST /v1/domains/:domain/owner-changes': row('domains:manage', 'object', 'domain', ['child'], 'binds', 'needsStepUp'),
  'POST /v1/domains/:domain/owner-changes/cancellation': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'POST /v1/owner-changes/question': row('public', 'public', 'domain', ['anybody']),
  'POST /v1/owner-changes/answer': row('public', 'public', 'domain', ['anybody']),
  'GET /v1/contacts/:contact/verification': row('account:read', 'object', 'contact', ['child']),
  'POST /v1/contacts/:contact/verification': row('contacts:write', 'object', 'contact', ['child']),
  'POST /v1/registrant-emails/verification': row('public', 'public', 'contact', ['anybody']),
  'PUT /v1/contacts/:contact': row('contacts:write', 'object', 'contact', ['child']),
  'GET /v1/contacts/:contact/registries': row('account:read', 'object', 'contact', ['child']),
  'GET /v1/contacts/:contact/domains': row('account:read', 'object', 'contact', ['child']),
  'GET /v1/contacts/:contact/versions': row('account:read', 'object', 'contact', ['child']),
};
