import { NoSession } from './no-session';

interface Place {
  readonly call: () => void;
  readonly sendAway: (error: Error) => void;
}

/** Those who wait for a session, first come first served, each for a limited time. */
export class WaitingLine {
  private readonly places = new Set<Place>();

  constructor(private readonly seconds: number) {}

  /** Resolves when it is this one's turn. Throws NoSession when that takes too long. */
  turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        this.places.delete(place);
      };
      const place: Place = {
        call: () => {
          leave();
          resolve();
        },
        sendAway: (error) => {
          leave();
          reject(error);
        },
      };
      const timer = setTimeout(() => place.sendAway(new NoSession(`every session was busy for ${this.seconds} s`)), this.seconds * 1000);
      this.places.add(place);
    });
  }

  /** Calls the one who has waited longest. */
  next(): void {
    const [first] = this.places;
    first?.call();
  }

  sendAllAway(error: Error): void {
    for (const place of this.places) place.sendAway(error);
  }
}
