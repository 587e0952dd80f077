import { type Policy, row } from '#libs/tree';

/** Who may use which route of the portal about reviewing papers, and for what: at any node but the operator's there is nothing to review. */
export const policyOfReview: Policy = {
  'GET /v1/reviews': row('documents:review', 'list', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'GET /v1/reviews/summary': row('documents:review', 'tenant', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'GET /v1/reviews/mine': row('documents:review', 'list', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'POST /v1/reviews/next': row('documents:review', 'tenant', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'GET /v1/reviews/:case': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'POST /v1/reviews/:case/claim': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'DELETE /v1/reviews/:case/claim': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'PUT /v1/reviews/:case/four-eyes': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'DELETE /v1/reviews/:case/four-eyes': row('owners:manage', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'GET /v1/reviews/:case/papers/:paper/file': row('documents:review', 'object', 'document', ['child', 'descendant'], 'touchesSecrets'),
  'POST /v1/reviews/:case/papers/:paper/approval': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'POST /v1/reviews/:case/papers/:paper/rejection': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'POST /v1/reviews/:case/messages': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'POST /v1/reviews/:case/messages/read': row('documents:review', 'object', 'case', ['child', 'descendant'], 'touchesSecrets'),
  'GET /v1/review-reasons': row('documents:review', 'tenant', 'none', ['self']),
  'PUT /v1/review-reasons/:reason': row('nodes:manage', 'tenant', 'none', ['self'], 'touchesSecrets'),
  'GET /v1/cases/:case/decisions': row('account:read', 'object', 'case', ['self', 'child']),
  'GET /v1/cases/:case/messages': row('account:read', 'object', 'case', ['self', 'child']),
  'POST /v1/cases/:case/messages': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
  'POST /v1/cases/:case/messages/read': row('contacts:write', 'object', 'case', ['self', 'child'], 'touchesSecrets'),
};
