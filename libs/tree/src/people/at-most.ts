import { DomainError } from '#libs/kernel';

export class TooManyWaiting extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'too-busy';
}

/** Lets a number of works run at a time; a bounded number waits in the order of asking, the rest is turned away. */
export class AtMost {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly runningMax: number,
    private readonly waitingMax: number,
  ) {}

  /** @throws TooManyWaiting */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.runningMax) this.running += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** A place is handed from the one who leaves to the one who waits longest, so `running` stays as it is. */
  private turn(): Promise<void> {
    if (this.waiting.length >= this.waitingMax)
      throw new TooManyWaiting('Too many people are logging in at this moment. Try again in a few seconds.');
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }
}
