import { type Tx, UnitOfWork } from '#libs/platform';

/** A process dies: from the step on nothing it does has any effect, and nobody catches what it throws. */
export class Died extends Error {}

/** Just before or just after the transaction with that number. */
export interface Death {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** A unit of work in a process that is killed, by kill -9. */
export class DyingUnitOfWork extends UnitOfWork {
  private step = 0;
  private isDead = false;

  constructor(
    private readonly alive: UnitOfWork,
    private readonly dies: Death | null,
  ) {
    super({ options: {} } as never, null as never);
  }

  get steps(): number {
    return this.step;
  }

  override async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.isDead) throw new Died();
    this.step += 1;
    const isHere = this.step === this.dies?.at;
    if (isHere && this.dies?.when === 'before') return this.die();
    const done = await this.alive.run(work);
    return isHere ? this.die() : done;
  }

  private die(): never {
    this.isDead = true;
    throw new Died();
  }
}
