import { type Tx, UnitOfWork } from '#libs/platform';

/** A unit of work in a process that stands still before the transaction with that number, until `meanwhile` is over. */
export class PausingUnitOfWork extends UnitOfWork {
  private step = 0;

  constructor(
    private readonly real: UnitOfWork,
    private readonly pausesAt: number,
    private readonly meanwhile: () => Promise<void>,
  ) {
    super({ options: {} } as never, null as never);
  }

  get steps(): number {
    return this.step;
  }

  override async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.step += 1;
    if (this.step === this.pausesAt) await this.meanwhile();
    return this.real.run(work);
  }
}
