import { LEAD, type OracleRow, own, to } from './oracle-row';

/** What everybody may ask about their own papers. */
export const OWN_PRIVACY: Readonly<Record<string, OracleRow>> = {
  'GET /v1/privacy/sightings': to(LEAD),
  'GET /v1/privacy/copy': to(LEAD, { leavesTraces: true }),
  'GET /v1/privacy/erasures': to(LEAD),
  'POST /v1/privacy/erasures': to(LEAD, { bodiless: true, undone: true }),
};

export const PORTAL_PRIVACY: Readonly<Record<string, OracleRow>> = {
  ...OWN_PRIVACY,
  'GET /v1/document-holds': to(LEAD),
  'POST /v1/document-holds': to(LEAD, { body: { object: 'app_1', reason: 'Sengketa' }, bodyNamesNobodys: 'nothing-to-hold' }),
  'DELETE /v1/document-holds/:hold': to(LEAD, { ...own('hold'), bodiless: true, undone: true }),
  'GET /v1/erasures': to(LEAD),
  'POST /v1/erasures/:erasure/execution': to(LEAD, {
    object: { kind: 'erasure', parameter: 'erasure', of: [], operatorAlso: ['self', 'child', 'descendant'] },
    bodiless: true,
  }),
};
