import { type HandoverRule, coolingHours } from './handover-rule';

const rule = (sellerId: number, tld: string, hours: number): HandoverRule => ({ sellerId, tld, coolingHours: hours });
const way = [1, 7, 42];

it('names cool off for a day where nobody says otherwise', () => {
  expect(coolingHours([], way, ['id'])).toBe(24);
  expect(coolingHours([rule(8, 'id', 2)], way, ['id'])).toBe(24);
});

it('the nearest seller counts, and what it says of an extension before what it says of all', () => {
  const rules = [rule(1, 'id', 100), rule(7, '*', 12), rule(7, 'com', 0)];
  expect(coolingHours(rules, way, ['id'])).toBe(12);
  expect(coolingHours(rules, way, ['com'])).toBe(0);
  expect(coolingHours(rules, [1, 9, 42], ['id'])).toBe(100);
});

it('names that go together wait for the slowest of them', () => {
  expect(coolingHours([rule(1, 'id', 72), rule(1, 'com', 1)], way, ['com', 'id'])).toBe(72);
});
