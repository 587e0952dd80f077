import { Clock } from '#libs/kernel';

/** A clock that stands still until the test moves it. */
export class FakeClock extends Clock {
  constructor(private at = new Date('2026-11-22T02:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  set(iso: string): void {
    this.at = new Date(iso);
  }

  /** Moves the time forward by `ms` milliseconds, or back by a negative number. */
  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
