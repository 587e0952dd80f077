import { DAY, after } from '#libs/kernel';
import { noticeAt } from './notice-stage';

const EXPIRY = new Date('2027-11-22T03:00:00Z');
const at = (days: number) => noticeAt(EXPIRY, after(EXPIRY, days * DAY))?.days;

it.each([
  [-31, undefined],
  [-30, 30],
  [-15.001, 30],
  [-15, 15],
  [-7, 7],
  [-1, 1],
  [-0.001, 1],
  [0, undefined],
  [3.999, undefined],
  [4, -5],
  [29, -5],
  [30, undefined],
])('%d days from the expiry the notice of %s days before it is due', (days, stage) => {
  expect(at(days)).toBe(stage);
});
