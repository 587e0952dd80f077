import { DAY, HOUR, MINUTE, SECOND, after } from '#libs/kernel';
import type { Attempt } from '../attempts';
import type { Departure } from './departure';
import { nextOfDeparture } from './next-of-departure';

const asked = new Date('2026-11-22T02:00:00.000Z');
const departure = (more: Partial<Departure> = {}) =>
  ({ answer: null, failureCode: null, remindedAt: null, createdAt: asked, actsAt: after(asked, 5 * DAY), ...more }) as Departure;
const sent = (at: Date) => [{ sentAt: at } as Attempt];
const next = (more: Partial<Departure>, now: Date, open: readonly Attempt[] = []) =>
  nextOfDeparture(departure(more), open, { absenceDelaysSeconds: [5, 25] }, now);

it('an answer is sent, and again only when the transfer is pending still after all patience', () => {
  expect(next({ answer: 'reject' }, asked)).toEqual({ kind: 'send', answer: 'reject' });
  expect(next({ answer: 'reject' }, after(asked, 10 * SECOND), sent(asked))).toEqual({
    kind: 'again',
    inMs: 20 * SECOND,
    isToRemind: false,
  });
  expect(next({ answer: 'reject' }, after(asked, 30 * SECOND), sent(asked))).toEqual({ kind: 'send', answer: 'reject' });
});

it('one that the registry refused is not sent again', () =>
  expect(next({ answer: 'approve', failureCode: 'registry-refused' }, asked)).toMatchObject({ kind: 'again', isToRemind: false }));

it('without one the name is looked at every quarter of an hour, then every hour, and its owner is reminded once, a day before the end', () => {
  expect(next({}, asked)).toMatchObject({ inMs: 15 * MINUTE, isToRemind: false });
  expect(next({}, after(asked, 2 * DAY))).toMatchObject({ inMs: HOUR, isToRemind: false });
  expect(next({}, after(asked, 4 * DAY - MINUTE))).toMatchObject({ inMs: MINUTE, isToRemind: false });
  expect(next({}, after(asked, 4 * DAY))).toMatchObject({ isToRemind: true });
  expect(next({ remindedAt: after(asked, 4 * DAY) }, after(asked, 4 * DAY + HOUR))).toMatchObject({ isToRemind: false });
});
