import { earlyLimit, freePlaces, isTrustLost } from './early-trust';

const record = { open: 0, today: 0, approved: 0, missed: 0, missedLately: 0 };

it('begins with what the parent gives, earns a place with every five approvals, and loses one with each missed deadline', () => {
  expect(earlyLimit(5, record)).toBe(5);
  expect(earlyLimit(5, { approved: 4, missed: 0 })).toBe(5);
  expect(earlyLimit(5, { approved: 5, missed: 0 })).toBe(6);
  expect(earlyLimit(5, { approved: 5, missed: 2 })).toBe(4);
});

it('never grows beyond four times its beginning and never falls below nothing', () => {
  expect(earlyLimit(5, { approved: 1_000, missed: 0 })).toBe(20);
  expect(earlyLimit(1, { approved: 0, missed: 9 })).toBe(0);
  expect(earlyLimit(0, { approved: 100, missed: 0 })).toBe(0);
});

it('has places as long as fewer are open than the limit', () => {
  expect(freePlaces(5, { ...record, open: 4, today: 4 })).toBe(1);
  expect(freePlaces(5, { ...record, open: 5, today: 5 })).toBe(0);
  expect(freePlaces(5, { ...record, open: 9, missed: 1 })).toBe(0);
});

it('begins no more than twice the limit within a day, however quickly places become free', () => {
  expect(freePlaces(5, { ...record, open: 0, today: 9 })).toBe(1);
  expect(freePlaces(5, { ...record, open: 0, today: 10 })).toBe(0);
});

it('is lost with the third missed deadline within its time', () => {
  expect([0, 1, 2, 3, 4].map((missedLately) => isTrustLost({ missedLately }))).toEqual([false, false, false, true, true]);
});
