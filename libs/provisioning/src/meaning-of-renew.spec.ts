import type { Outcome, RenewedDomain } from '#libs/registry';
import { meaningOfRenew } from './meaning-of-renew';
import type { OrderItem } from './order-item';

const item = { years: 1, expectedExpiresAt: new Date('2027-11-22T23:59:59.000Z') } as OrderItem;
const renewed = new Date('2028-11-22T23:59:59.000Z');
const meaning = (outcome: Outcome<RenewedDomain>) => meaningOfRenew(item, outcome);
const done = (expiresAt?: Date) => meaning({ kind: 'done', value: { name: 'kopi.id', expiresAt } });
const refused = (code: number) => meaning({ kind: 'refused', reason: 'policy', code, message: 'no' });

it('a name that was renewed is done when the registry says until when, and that is what was ordered', () => {
  expect(done(renewed)).toEqual({ kind: 'done', value: { expiresAt: renewed } });
  expect(done()).toMatchObject({ kind: 'unknown' });
  expect(done(new Date('2029-11-22T23:59:59.000Z'))).toMatchObject({ kind: 'unknown' });
});

it('what registries say to a renewal that they have done before is a question, and any other refusal is an answer', () => {
  for (const code of [2004, 2105, 2306]) expect(refused(code)).toEqual({ kind: 'unknown', reason: 'no', code });
  for (const code of [2201, 2303, 2304]) expect(refused(code)).toMatchObject({ kind: 'refused', code });
});
