import type { Domain } from './domain';
import { renewalRefusal } from './renewal';

const now = new Date('2026-11-22T00:00:00.000Z');
const expiresAt = new Date('2027-11-22T23:59:59.000Z');
const kopi = { name: 'kopi.id', tld: 'id', expiresAt, endedAt: null } as Domain;
const refusal = (years: number, { expected = expiresAt, at = now } = {}) =>
  renewalRefusal(kopi, { years, expectedExpiresAt: expected }, at, '/items/2');

describe('a domain is renewed', () => {
  it('from the expiry that the buyer saw', () => expect(refusal(1)).toBeUndefined());

  it('not from another one: the refusal says both', () => {
    const expected = new Date('2026-11-22T23:59:59.000Z');
    expect(refusal(1, { expected })).toMatchObject({
      code: 'expiry-changed',
      facts: { expected: expected.toISOString(), now: expiresAt.toISOString(), errors: [{ pointer: '/items/2/expiresAt' }] },
    });
  });

  it('no further than ten years ahead', () => {
    expect(refusal(8)).toBeUndefined();
    expect(refusal(9)).toMatchObject({ code: 'expiry-too-far', facts: { errors: [{ pointer: '/items/2/years' }] } });
    expect(refusal(9, { at: expiresAt })).toBeUndefined();
  });

  it('after it has expired as long as the extension has a grace period, and no longer', () => {
    expect(refusal(1, { at: new Date('2028-01-01T23:59:58.000Z') })).toBeUndefined();
    expect(refusal(1, { at: new Date('2028-01-01T23:59:59.000Z') })).toMatchObject({
      code: 'not-renewable',
      facts: { phase: 'redemption' },
    });
  });
});
