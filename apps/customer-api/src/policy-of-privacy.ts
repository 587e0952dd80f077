import { type Policy, row } from '#libs/tree';

/** Who may use which route under a brand's host names about people's papers as the law sees them. */
export const policyOfPrivacy: Policy = {
  'GET /v1/privacy/sightings': row('privacy:manage', 'list', 'document', ['self']),
  'GET /v1/privacy/copy': row('privacy:manage', 'tenant', 'document', ['self'], 'touchesSecrets', 'needsStepUp'),
  'GET /v1/privacy/erasures': row('privacy:manage', 'list', 'erasure', ['self']),
  'POST /v1/privacy/erasures': row('privacy:manage', 'tenant', 'erasure', ['self'], 'touchesSecrets', 'needsStepUp'),
};
