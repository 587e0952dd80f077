import { type Policy, row } from '#libs/tree';

/** Who may use which route of the portal about what registrants have to show, and for what. */
export const policyOfPapers: Policy = {
  'GET /v1/cases/:case/identity': row('account:read', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'PUT /v1/cases/:case/identity': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'GET /v1/reviews/:case/identity': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'PUT /v1/reviews/:case/identity': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'POST /v1/reviews/:case/identity/number': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
};
