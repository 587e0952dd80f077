import { type Policy, row } from '#libs/tree';

/** Who may use which route about a customer’s names that go to another account, or come from one. */
export const policyOfHandovers: Policy = {
  'GET /v1/handovers': row('account:read', 'list', 'domain', ['self']),
  'POST /v1/handovers': row('domains:manage', 'object', 'domain', ['self'], 'binds', 'needsStepUp'),
  'GET /v1/handovers/:handover': row('account:read', 'object', 'domain', ['self']),
  'DELETE /v1/handovers/:handover': row('domains:manage', 'object', 'domain', ['self'], 'binds'),
  'POST /v1/handovers/:handover/agreement': row('domains:manage', 'object', 'domain', ['self'], 'binds', 'needsStepUp'),
  'POST /v1/handover-codes': row('domains:manage', 'tenant', 'node', ['self'], 'binds'),
};
