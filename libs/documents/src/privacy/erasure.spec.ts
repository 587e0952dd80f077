import { HOUR } from '#libs/kernel';
import { asked, decided, lawThatKeeps } from './erasure';

const at = new Date('2026-11-22T17:00:00Z');
const open = asked('era_1', 42, 'per_budi', at);

it('is to be decided within three times 24 hours', () => {
  expect(open.dueAt.getTime() - at.getTime()).toBe(72 * HOUR);
  expect(open).toMatchObject({ state: 'open', openOf: 42 });
});

it.each([
  ['PROOF', 'refused', 'books'],
  ['SLIP', 'refused', 'books'],
  ['KTP', 'needed', 'needed'],
  ['PAPER', 'ended', 'registry'],
  ['PAPER', 'refused', null],
  ['KTP', 'refused', null],
] as const)('of a %s whose purpose is %s the law that keeps it is: %s', (kind, fate, law) => {
  expect(lawThatKeeps({ kind }, fate)).toBe(law);
});

it('is refused when all of it is kept, done when something went or there was nothing', () => {
  expect(decided(open, ['books', 'needed'], 'per_ratna', at)).toMatchObject({
    state: 'refused',
    openOf: null,
    outcomes: { books: 1, needed: 1 },
  });
  expect(decided(open, ['erased', 'hold'], 'per_ratna', at)).toMatchObject({ state: 'done', outcomes: { erased: 1, hold: 1 } });
  expect(decided(open, [], 'per_ratna', at)).toMatchObject({ state: 'done', outcomes: { erased: 0 } });
});
