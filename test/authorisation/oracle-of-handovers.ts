import { LEAD, LOOK, type OracleRow, own, to } from './oracle-row';

const bodiless = true;

/** Those of their customers; the operator, who settles disputes, finds each. */
const sold: Pick<OracleRow, 'object'> = {
  object: { kind: 'handover', parameter: 'handover', of: ['child'], operatorAlso: ['descendant'] },
};

const handoversOf = (handover: Pick<OracleRow, 'object'>): Readonly<Record<string, OracleRow>> => {
  return {
    'GET /v1/handovers': to(LOOK),
    'POST /v1/handovers': to(LOOK),
    'GET /v1/handovers/:handover': to(LOOK, handover),
    'DELETE /v1/handovers/:handover': to(LOOK, { ...handover, bodiless }),
    'POST /v1/handovers/:handover/agreement': to(LOOK, { ...handover, bodiless }),
    'POST /v1/handover-codes': to(LOOK, { body: { customer: 1 } }),
  };
};

/** Customers’ own names that go to other accounts. */
export const OWN_HANDOVERS = handoversOf(own('handover'));

/** Their sellers see them, and hold those that are disputed. */
export const HANDOVERS_SOLD: Readonly<Record<string, OracleRow>> = {
  ...handoversOf(sold),
  'PUT /v1/handovers/:handover/dispute': to(LOOK, { ...sold, body: { reason: 'Sengketa' } }),
  'DELETE /v1/handovers/:handover/dispute': to(LOOK, { ...sold, bodiless }),
  'GET /v1/handover-rules': to(LOOK),
  'PUT /v1/handover-rules': to(LEAD, { body: { coolingHours: 'many' } }),
};
