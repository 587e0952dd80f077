import { type Again, type Job, type JobHandler, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CARRY_OUT_BULK } from '../job-kinds';
import { Bulks } from './bulks';
import { CarryOutRow } from './carry-out-row';

/** So many domains are done before the job goes to the end of the queue: whoever comes with one order waits for no more than that. */
const CHUNK = 20;

/** Carries out a bulk action, some domains at a time, and goes on where it was interrupted. */
@Injectable()
export class CarryOutBulk implements JobHandler {
  readonly kind = CARRY_OUT_BULK;

  constructor(
    private readonly work: UnitOfWork,
    private readonly bulks: Bulks,
    private readonly carryOut: CarryOutRow,
  ) {}

  async run(payload: Job['payload']): Promise<void | Again> {
    const id = String(payload['bulkId']);
    const next = await this.work.run((tx) => this.bulks.next(tx, id, CHUNK));
    if (!next) return undefined;
    for (const row of next.rows) await this.carryOut.run(next.bulk, row);
    if (next.rows.length === CHUNK) return { againInMs: 0 };
    return this.work.run((tx) => this.bulks.end(tx, id));
  }
}
