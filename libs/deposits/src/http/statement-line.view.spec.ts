import { causeOf } from './statement-line.view';

describe('a movement on a deposit', () => {
  it.each([
    ['order-item:itm_1:hold', 'hold', 'itm_1'],
    ['order-item:itm_1:capture', 'capture', 'itm_1'],
    ['order-item:itm_1:release', 'release', 'itm_1'],
    ['order-item:itm_1:refund', 'refund', 'itm_1'],
    ['top-up:top_1', 'top-up', 'top_1'],
    ['opening:2026', 'other', '2026'],
    ['opening', 'other', null],
  ])('posted as %s is a %s', (reference, kind, subject) => {
    expect(causeOf(reference)).toEqual({ kind, subject });
  });
});
