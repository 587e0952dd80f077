import { type Thing, soonest } from './thing';

const thing = (object: string, day: number | null): Thing => ({
  kind: 'renew',
  object,
  name: object,
  until: day === null ? null : new Date(Date.UTC(2026, 0, day)),
  cost: null,
});

it('what ends first comes first, what has no end last, and two that end together stand in the order of their ids', () => {
  const things = [thing('d', null), thing('c', 9), thing('b', 3), thing('a', 9), thing('e', null)];
  expect(soonest(things).map(({ object }) => object)).toEqual(['b', 'a', 'c', 'd', 'e']);
});
