import { isClosedToImpersonators, row } from './policy';

describe('whoever is logged in as somebody else', () => {
  it('looks, and helps with what binds nobody', () => {
    expect(isClosedToImpersonators(row('money:see', 'list', 'price', ['self']))).toBe(false);
    expect(isClosedToImpersonators(row('contacts:write', 'tenant', 'contact', ['self']))).toBe(false);
  });

  it('moves no money and sets no prices, whatever else a row says or forgets to say', () => {
    expect(isClosedToImpersonators(row('money:move', 'tenant', 'order', ['self']))).toBe(true);
    expect(isClosedToImpersonators(row('prices:write', 'tenant', 'price', ['self']))).toBe(true);
  });

  it('is kept from what a row says to be money, a secret, for a fresh proof, or binding', () => {
    for (const flag of ['movesMoney', 'touchesSecrets', 'needsStepUp', 'binds'] as const)
      expect(isClosedToImpersonators(row('account:read', 'object', 'node', ['child'], flag))).toBe(true);
  });
});
