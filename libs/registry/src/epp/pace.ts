import { MINUTE, SECOND } from '#libs/kernel';
import { NoSession } from './no-session';

/** How fast a registry lets us speak: so many commands in any minute. It keeps the places, and says how long to wait for one. */
export class Pace {
  /** When the latest commands go out, in milliseconds since 1970, oldest first. */
  private places: number[] = [];

  constructor(
    private readonly perMinute: number | undefined,
    private readonly waitSeconds: number,
  ) {}

  /** Takes the next place: in so many milliseconds. Throws NoSession, and takes none, when it is too far away. */
  take(now: Date): number {
    if (this.perMinute === undefined) return 0;
    const at = now.getTime();
    const before = this.places.at(-this.perMinute);
    const place = before === undefined ? at : Math.max(at, before + MINUTE);
    if (place - at > this.waitSeconds * SECOND) throw new NoSession(`the registry takes only ${this.perMinute} commands a minute`);
    this.places = [...this.places, place].slice(-this.perMinute);
    return place - at;
  }
}
