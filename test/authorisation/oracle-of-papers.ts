import { LOOK, type OracleRow, PAPERS, named, to } from './oracle-row';

const typed = { kind: 'nik', number: '3299994609970001', name: 'Siti' };
/** Cases of everybody, for the operator's reviewers alone. */
const reviewed: Pick<OracleRow, 'object'> = {
  object: { kind: 'case', parameter: 'case', of: [], operatorAlso: ['child', 'descendant'] },
};

/** Papers that registrants have to show, as both sides of a sale see them. */
const cases = (object: Pick<OracleRow, 'object'>): Readonly<Record<string, OracleRow>> => ({
  'GET /v1/cases/:case/identity': to(LOOK, object),
  'PUT /v1/cases/:case/identity': to(LOOK, { ...object, body: typed }),
});

export const PORTAL_PAPERS: Readonly<Record<string, OracleRow>> = {
  ...cases(named('case', 'case', 'self', 'child')),
  'GET /v1/reviews/:case/identity': to(PAPERS, reviewed),
  'PUT /v1/reviews/:case/identity': to(PAPERS, { ...reviewed, body: typed }),
  'POST /v1/reviews/:case/identity/number': to(PAPERS, { ...reviewed, body: { kind: 'nik' }, leavesTraces: true }),
};

export const CUSTOMER_PAPERS: Readonly<Record<string, OracleRow>> = cases(named('case', 'case', 'self'));
