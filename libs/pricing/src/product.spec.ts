import { isTld, tierOf } from './product';

describe('the tier of a name', () => {
  it.each([
    ['id', 'ab', '2char'],
    ['id', 'abc', '3char'],
    ['id', 'kopi', '4char'],
    ['id', 'kopis', ''],
    ['co.id', 'ab', ''],
    ['com', 'abc', ''],
    ['id', 'xn--caf-dma', ''],
  ])('under .%s the name %s is of the tier "%s"', (tld, label, tier) => {
    expect(tierOf(tld, label)).toBe(tier);
  });
});

it('writes extensions in lower case without a dot in front', () => {
  expect(['id', 'co.id', 'xn--p1ai'].filter(isTld)).toHaveLength(3);
  expect(['', '.id', 'id.', 'co..id', 'ID', '*', 'a/b', 'a'.repeat(64)].filter(isTld)).toEqual([]);
});
