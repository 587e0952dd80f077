import type { GoodBody } from './good-bodies';

const named = { domains: ['dom_1'], email: 'siti@example.test' };
const sold: readonly GoodBody[] = [
  ['subReseller', 'PUT /v1/handovers/{handover}/dispute', { reason: 'Sengketa' }],
  ['subReseller', 'PUT /v1/handover-rules', { tld: 'net', coolingHours: 48 }],
];

/** Names that go to another account, by whoever they concern; these are nobody’s. */
export const handovers = (by: 'customer' | 'subReseller'): GoodBody[] => [
  [by, 'POST /v1/handovers', by === 'customer' ? named : { customer: '{customer}', ...named }],
  [by, 'POST /v1/handovers', { domains: ['dom_1'], code: 'x'.repeat(43) }],
  [by, 'POST /v1/handover-codes', { customer: '{customer}' }],
  ...(by === 'customer' ? [] : sold),
];
