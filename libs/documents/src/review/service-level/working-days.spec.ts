import fc from 'fast-check';
import { DAY } from '#libs/kernel';
import { endOfWorkingDay, overdueBefore } from './working-days';

const none = new Set<string>();
const end = (at: string, count = 5, holidays = none) => endOfWorkingDay(new Date(at), count, holidays).toISOString();

describe('working days', () => {
  it('the day itself does not count, and Saturdays and Sundays do not', () => {
    expect(end('2026-11-23T03:00:00Z')).toBe('2026-11-30T16:59:59.999Z'); // Monday morning, until Monday night in Jakarta
    expect(end('2026-11-27T03:00:00Z')).toBe('2026-12-04T16:59:59.999Z');
    expect(end('2026-11-28T03:00:00Z')).toBe('2026-12-04T16:59:59.999Z');
  });

  it('the day is the one in Jakarta', () => {
    expect(end('2026-11-23T17:30:00Z', 1)).toBe('2026-11-25T16:59:59.999Z');
    expect(end('2026-11-23T16:30:00Z', 1)).toBe('2026-11-24T16:59:59.999Z');
  });

  it('holidays are passed over: those that are fixed, and those that were named', () => {
    expect(end('2026-12-24T03:00:00Z', 1)).toBe('2026-12-28T16:59:59.999Z');
    expect(end('2026-11-23T03:00:00Z', 1, new Set(['2026-11-24', '2026-11-25']))).toBe('2026-11-26T16:59:59.999Z');
  });

  it('more days never end earlier, and five take at least a week less a day', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.nat(9), (at, count) => {
        const [one, other] = [endOfWorkingDay(at, count, none), endOfWorkingDay(at, count + 1, none)];
        expect(other.getTime()).toBeGreaterThan(one.getTime());
        expect(endOfWorkingDay(at, 5, none).getTime() - at.getTime()).toBeGreaterThanOrEqual(5 * DAY);
      }),
    );
  });

  it('what is overdue by now can be told from when it came in', () => {
    const hours = fc.integer({ min: 0, max: 24 * 40 });
    const holidays = new Set(['2026-11-25', '2026-12-31']);
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 1, max: 10 }), (came, passed, count) => {
        const at = new Date(Date.UTC(2026, 10, 20, came));
        const now = new Date(at.getTime() + passed * 3_600_000);
        expect(at < overdueBefore(now, count, holidays)).toBe(endOfWorkingDay(at, count, holidays) < now);
      }),
    );
  });
});
