import { type JobHandler, Reads } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { houseLaws } from './house.laws';
import { VERIFY_BOOKS } from './job-kinds';

/** Proves the books every night, as `pohon ledger verify` does by hand. A broken law is an alarm, not a failure of the job. */
@Injectable()
export class VerifyBooks implements JobHandler {
  readonly kind = VERIFY_BOOKS;
  private readonly logger = new Logger('books');

  constructor(private readonly reads: Reads) {}

  async run(): Promise<void> {
    for (const law of houseLaws) {
      const rows = await law.broken(this.reads);
      if (rows.length > 0) this.logger.error({ event: 'law-broken', law: law.name, says: law.says, rows: rows.length, first: rows[0] });
    }
    this.logger.log({ event: 'books-verified', laws: houseLaws.length });
  }
}
