import { Clock, DomainError, SECOND, after } from '#libs/kernel';

export class ClockRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'clock-refused';
}

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2500, 0, 1);

/** The registry's time: the real one, moved by an offset that outlives restarts. It goes on running from wherever it is put. */
export class MovableClock extends Clock {
  constructor(
    private readonly real: Clock,
    private offsetMs: number,
    private readonly keep: (offsetMs: number) => void,
  ) {
    super();
  }

  now(): Date {
    return after(this.real.now(), this.offsetMs);
  }

  /** Moves the clock forward, or back when negative. */
  advance(seconds: number): void {
    this.moveTo(after(this.now(), seconds * SECOND));
  }

  moveTo(at: Date): void {
    const time = at.getTime();
    if (!(time >= EARLIEST && time <= LATEST)) throw new ClockRefused('The clock goes from the year 2000 to 2500.');
    this.offsetMs = time - this.real.now().getTime();
    this.keep(this.offsetMs);
  }
}
