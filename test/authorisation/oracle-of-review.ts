import { LEAD, LOOK, type OracleRow, PAPERS, named, to } from './oracle-row';
import type { Relation } from './tenant-tree';

const everybodys = (kind: 'case' | 'paper'): Pick<OracleRow, 'object'> => ({
  object: { kind, parameter: kind, of: [], operatorAlso: ['child', 'descendant'] },
});
const reviewed = everybodys('case');
const message = { paper: 'pap_nobodys', text: 'Halaman berapa?' };
const ofNobodysPaper = { body: message, bodyNamesNobodys: 'paper-not-found' };

/** What is asked about papers, as both sides of a sale see it. */
const threads = (...of: Relation[]): Readonly<Record<string, OracleRow>> => {
  const theCase = named('case', 'case', ...of);
  return {
    'GET /v1/cases/:case/decisions': to(LOOK, theCase),
    'GET /v1/cases/:case/messages': to(LOOK, theCase),
    'POST /v1/cases/:case/messages': to(LOOK, { ...theCase, ...ofNobodysPaper }),
    'POST /v1/cases/:case/messages/read': to(LOOK, { ...theCase, bodiless: true }),
  };
};

/** Reviewing papers, which only the operator's people do. */
export const PORTAL_REVIEW: Readonly<Record<string, OracleRow>> = {
  ...threads('self', 'child'),
  'GET /v1/reviews': to(PAPERS, { showsDomainsBelow: true }),
  'GET /v1/reviews/summary': to(PAPERS),
  'GET /v1/reviews/mine': to(PAPERS),
  'POST /v1/reviews/next': to(PAPERS, { bodiless: true }),
  'GET /v1/reviews/:case': to(PAPERS, reviewed),
  'POST /v1/reviews/:case/claim': to(PAPERS, { ...reviewed, bodiless: true }),
  'DELETE /v1/reviews/:case/claim': to(PAPERS, { ...reviewed, bodiless: true }),
  'PUT /v1/reviews/:case/four-eyes': to(PAPERS, { ...reviewed, bodiless: true }),
  'DELETE /v1/reviews/:case/four-eyes': to(['owner'], { ...reviewed, bodiless: true }),
  // The matrix has papers and no files of them.
  'GET /v1/reviews/:case/papers/:paper/file': to(PAPERS, { ...everybodys('paper'), bodyNamesNobodys: 'document-not-found' }),
  'POST /v1/reviews/:case/papers/:paper/approval': to(PAPERS, { ...everybodys('paper'), body: { version: 1 } }),
  'POST /v1/reviews/:case/papers/:paper/rejection': to(PAPERS, { ...everybodys('paper'), body: { version: 1, reason: 'expired' } }),
  'POST /v1/reviews/:case/messages': to(PAPERS, { ...reviewed, ...ofNobodysPaper }),
  'POST /v1/reviews/:case/messages/read': to(PAPERS, { ...reviewed, bodiless: true }),
  'GET /v1/review-reasons': to(PAPERS),
  'PUT /v1/review-reasons/:reason': to(LEAD),
};

export const CUSTOMER_REVIEW = threads('self');
