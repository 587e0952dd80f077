import { HOUR, after } from '#libs/kernel';
import { serviceLevel } from './service-level';

const target = { hours: 24, workingDays: 5, holidays: new Set<string>() };
const monday = new Date('2026-11-23T03:00:00Z');
const at = (hours: number) => serviceLevel(monday, after(monday, hours * HOUR), target);

it('a case is in time, then late by what was promised, then overdue by law', () => {
  expect([0, 24, 25, 7 * 24 + 14].map((hours) => at(hours).state)).toEqual(['in_time', 'in_time', 'late', 'overdue']);
  expect(at(25)).toEqual({
    waitingHours: 25,
    promisedBy: new Date('2026-11-24T03:00:00Z'),
    boundBy: new Date('2026-11-30T16:59:59.999Z'),
    state: 'late',
  });
});

it('whatever the clock says, nobody has waited less than no time', () => {
  expect(at(-3)).toMatchObject({ waitingHours: 0, state: 'in_time' });
});
