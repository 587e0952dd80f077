import { type Policy, row } from '#libs/tree';

/** Who may use which route of the portal about people's papers as the law sees them. */
export const policyOfPrivacy: Policy = {
  'GET /v1/privacy/sightings': row('privacy:manage', 'list', 'document', ['self']),
  'GET /v1/privacy/copy': row('privacy:manage', 'tenant', 'document', ['self'], 'touchesSecrets', 'needsStepUp'),
  'GET /v1/privacy/erasures': row('privacy:manage', 'list', 'erasure', ['self']),
  'POST /v1/privacy/erasures': row('privacy:manage', 'tenant', 'erasure', ['self'], 'touchesSecrets', 'needsStepUp'),
  'GET /v1/document-holds': row('privacy:manage', 'list', 'document-hold', ['self']),
  'POST /v1/document-holds': row('privacy:manage', 'tenant', 'document-hold', ['self'], 'touchesSecrets', 'needsStepUp'),
  'DELETE /v1/document-holds/:hold': row('privacy:manage', 'object', 'document-hold', ['self'], 'touchesSecrets', 'needsStepUp'),
  'GET /v1/erasures': row('privacy:manage', 'list', 'erasure', ['child', 'descendant']),
  'POST /v1/erasures/:erasure/execution': row(
    'privacy:manage',
    'object',
    'erasure',
    ['self', 'child', 'descendant'],
    'touchesSecrets',
    'needsStepUp',
  ),
};
