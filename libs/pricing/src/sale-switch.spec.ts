import { ACTIONS } from './product';
import { type SaleState, allows, strictest } from './sale-switch';

describe('a switch of an extension', () => {
  it.each<[SaleState, readonly string[]]>([
    ['sell', ['register', 'renew', 'transfer', 'restore']],
    ['renew-only', ['renew', 'restore']],
    ['closed', []],
  ])('at %s lets through %j', (state, sold) => {
    expect(ACTIONS.filter((action) => allows(state, action))).toEqual(sold);
  });

  it('counts as the strictest in a chain', () => {
    expect(strictest([])).toBe('sell');
    expect(strictest(['sell', 'renew-only', 'sell'])).toBe('renew-only');
    expect(strictest(['closed', 'renew-only'])).toBe('closed');
  });
});
