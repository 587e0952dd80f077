import { DAY, SECOND, after } from '#libs/kernel';
import { type Tx, UnitOfWork, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { TooManyTries } from '../second-factor/second-factor';
import { type Count, type LoginAttempt, type Try, countsOf, failuresNow, nextTryAt } from './login-attempt';
import { loginAttemptTable } from './login-attempt.table';

const KEPT_MS = DAY;

/**
 * Slows down whoever guesses, in the database, so that it holds for all processes together. A try is counted before it is
 * made, so that many at once do not slip through, and taken back when it was right.
 */
@Injectable()
export class LoginAttempts {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws TooManyTries while the next one has to wait; it is not counted then. */
  begin(attempt: Try): Promise<void> {
    return this.work.run(async (tx) => {
      for (const count of countsOf(attempt)) await this.count(tx, count);
    });
  }

  /** It was right: the account's count from this network begins anew, the network's goes back by one. */
  succeed(attempt: Try): Promise<void> {
    return this.work.run(async (tx) => {
      for (const { id, afterSuccess } of countsOf(attempt)) {
        const { failures } = await this.lock(tx, id);
        await tx.manager.update(loginAttemptTable, { id }, { failures: afterSuccess(failures) });
      }
      await tx.manager.delete(loginAttemptTable, { lastAt: LessThan(after(tx.now, -KEPT_MS)) });
    });
  }

  private async count(tx: Tx, { id, free }: Count): Promise<void> {
    const known = await this.lock(tx, id);
    const failures = failuresNow(known, tx.now);
    const waitMs = nextTryAt({ ...known, failures }, free).getTime() - tx.now.getTime();
    if (waitMs > 0)
      throw new TooManyTries('Too many tries. Wait a little before the next.', { retryAfterSeconds: Math.ceil(waitMs / SECOND) });
    await tx.manager.update(loginAttemptTable, { id }, { failures: failures + 1, lastAt: tx.now });
  }

  /** The count, locked; one that is not there yet begins at nothing. */
  private async lock(tx: Tx, id: string): Promise<LoginAttempt> {
    await insertRows(tx, 'login_attempt', [{ id, failures: 0, last_at: tx.now }], tx.dialect.onDuplicate(['id'], ['id']));
    return tx.manager.findOneByOrFail(loginAttemptTable, { id });
  }
}
