import { LEAD, LOOK, MONEY, type OracleRow, named, open, own, to } from './oracle-row';

const credentials = [
  { name: 'clientId', value: 'BRN-1' },
  { name: 'secretKey', value: 'SK-1' },
];

/** Paying one's own seller through a gateway, in both APIs. */
export const OWN_PAYMENTS: Readonly<Record<string, OracleRow>> = {
  'GET /v1/payments/methods': to(LOOK),
  'POST /v1/payments': to(MONEY),
  'GET /v1/payments': to(LOOK),
  'GET /v1/payments/:payment': to(LOOK, named('payment', 'payment', 'self')),
};

/** The same of a seller, with what its children pay to it. */
export const PAYMENTS: Readonly<Record<string, OracleRow>> = {
  ...OWN_PAYMENTS,
  'GET /v1/payments/children': to(LOOK),
  'GET /v1/payments/:payment': to(LOOK, named('payment', 'payment', 'self', 'child')),
  'GET /v1/payment-methods': to(MONEY),
  'POST /v1/payment-methods': to(LEAD),
  'PATCH /v1/payment-methods/:paymentMethod': to(MONEY, { ...own('paymentMethod'), body: { isOpen: false }, undone: true }),
  'PUT /v1/payment-methods/:paymentMethod/credentials': to(LEAD, { ...own('paymentMethod'), body: { credentials } }),
  'POST /v1/webhooks/:provider/:paymentMethod': open,
};
