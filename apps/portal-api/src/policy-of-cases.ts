import { type Policy, row } from '#libs/tree';

/** Who may use which route of the portal about what TLDs ask for and what registrants show, and for what. */
export const policyOfCases: Policy = {
  'GET /v1/document-rules': row('public', 'public', 'document', ['anybody']),
  'GET /v1/cases': row('account:read', 'list', 'case', ['self', 'child']),
  'GET /v1/cases/counts': row('account:read', 'list', 'case', ['self', 'child']),
  'GET /v1/cases/:case': row('account:read', 'object', 'case', ['self', 'child']),
  'PUT /v1/cases/:case/variant': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'POST /v1/cases/:case/papers': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'GET /v1/cases/:case/papers/:paper/file': row('contacts:write', 'object', 'document', ['self'], 'touchesSecrets'),
  'DELETE /v1/cases/:case/papers/:paper': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'POST /v1/cases/:case/submission': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'GET /v1/cases/:case/upload-links': row('account:read', 'object', 'case', ['self', 'child']),
  'POST /v1/cases/:case/upload-links': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'DELETE /v1/cases/:case/upload-links/:uploadLink': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'GET /v1/upload-links/:token': row('public', 'public', 'document', ['anybody']),
  'POST /v1/upload-links/:token/papers': row('public', 'public', 'document', ['anybody']),
  'PUT /v1/upload-links/:token/identity': row('public', 'public', 'document', ['anybody']),
  'POST /v1/upload-links/:token/submission': row('public', 'public', 'document', ['anybody']),
  'GET /v1/document-rules/:tld': row('account:read', 'list', 'document', ['anybody']),
  'PUT /v1/document-rules/:tld': row('prices:write', 'tenant', 'document', ['self'], 'needsStepUp'),
};
