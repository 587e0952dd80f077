import { type Policy, row } from '#libs/tree';

/** Who may use which route about names of customers that go to other accounts. */
export const policyOfHandovers: Policy = {
  'GET /v1/handovers': row('account:read', 'list', 'domain', ['child']),
  'POST /v1/handovers': row('domains:manage', 'object', 'domain', ['child'], 'binds', 'needsStepUp'),
  'GET /v1/handovers/:handover': row('account:read', 'object', 'domain', ['child']),
  'DELETE /v1/handovers/:handover': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'POST /v1/handovers/:handover/agreement': row('domains:manage', 'object', 'domain', ['child'], 'binds', 'needsStepUp'),
  'PUT /v1/handovers/:handover/dispute': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'DELETE /v1/handovers/:handover/dispute': row('domains:manage', 'object', 'domain', ['child'], 'binds'),
  'POST /v1/handover-codes': row('domains:manage', 'object', 'node', ['child'], 'binds'),
  'GET /v1/handover-rules': row('account:read', 'tenant', 'node', ['self']),
  'PUT /v1/handover-rules': row('nodes:manage', 'tenant', 'node', ['self'], 'binds'),
};
