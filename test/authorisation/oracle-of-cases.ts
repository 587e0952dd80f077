import { LEAD, LOOK, type OracleRow, named, open, to } from './oracle-row';
import type { Relation } from './tenant-tree';

/** What everybody asks and does about cases, in both APIs: as the buyer, and as whoever sold to them. */
const cases = (...of: Relation[]): Readonly<Record<string, OracleRow>> => {
  const theCase = named('case', 'case', ...of);
  return {
    'GET /v1/document-rules': open,
    'GET /v1/upload-links/:token': open,
    'POST /v1/upload-links/:token/papers': open,
    'PUT /v1/upload-links/:token/identity': open,
    'POST /v1/upload-links/:token/submission': open,
    'GET /v1/cases': to(LOOK),
    'GET /v1/cases/counts': to(LOOK),
    'GET /v1/cases/:case': to(LOOK, theCase),
    'PUT /v1/cases/:case/variant': to(LOOK, { ...theCase, body: { variant: 'default' } }),
    'POST /v1/cases/:case/papers': to(LOOK, { ...theCase, body: { requirement: 'identity', kind: 'KTP' } }),
    // The matrix has papers and no files of them.
    'GET /v1/cases/:case/papers/:paper/file': to(LOOK, { ...named('paper', 'paper', 'self'), bodyNamesNobodys: 'document-not-found' }),
    'DELETE /v1/cases/:case/papers/:paper': to(LOOK, { ...named('paper', 'paper', ...of), bodiless: true }),
    'POST /v1/cases/:case/submission': to(LOOK, { ...theCase, bodiless: true }),
    'GET /v1/cases/:case/upload-links': to(LOOK, theCase),
    'POST /v1/cases/:case/upload-links': to(LOOK, { ...theCase, bodiless: true }),
    'DELETE /v1/cases/:case/upload-links/:uploadLink': to(LOOK, {
      ...named('uploadLink', 'uploadLink', ...of),
      bodiless: true,
      undone: true,
    }),
  };
};

export const CUSTOMER_CASES = cases('self');

export const PORTAL_CASES: Readonly<Record<string, OracleRow>> = {
  ...cases('self', 'child'),
  'GET /v1/document-rules/:tld': to(LOOK),
  'PUT /v1/document-rules/:tld': to(LEAD),
};
