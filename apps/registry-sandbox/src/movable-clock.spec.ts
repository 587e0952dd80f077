import { Clock, SECOND, after } from '#libs/kernel';
import { ClockRefused, MovableClock } from './movable-clock';

class HandClock extends Clock {
  at = new Date('2027-03-01T08:00:00Z');

  now(): Date {
    return this.at;
  }
}

describe('a clock that can be moved', () => {
  const real = new HandClock();
  let kept: number;
  const clock = () => new MovableClock(real, kept, (ms) => (kept = ms));

  beforeEach(() => {
    kept = 0;
  });

  it('runs on from where it was put, also after a restart', () => {
    clock().moveTo(new Date('2030-01-01T00:00:00Z'));
    real.at = after(real.at, 5 * SECOND);
    expect(clock().now().toISOString()).toBe('2030-01-01T00:00:05.000Z');
  });

  it('goes forward and back', () => {
    const moved = clock();
    moved.advance(60);
    moved.advance(-20);
    expect(moved.now()).toEqual(after(real.at, 40 * SECOND));
  });

  it('refuses times that no registry lives in', () => {
    expect(() => clock().advance(1e15)).toThrow(ClockRefused);
    expect(() => clock().moveTo(new Date('1999-12-31T00:00:00Z'))).toThrow(ClockRefused);
    expect(kept).toBe(0);
  });
});
