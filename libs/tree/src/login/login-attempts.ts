import { DAY, SECOND, after } from '#libs/kernel';
import { type Tx, UnitOfWork, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Captchas } from '../captcha/captchas';
import { TooManyTries } from '../second-factor/second-factor';
import { type Count, type LoginAttempt, type Try, countsOf, failuresNow, isLastFree, nextTryAt } from './login-attempt';
import { loginAttemptTable } from './login-attempt.table';

const KEPT_MS = DAY;

/**
 * Slows down whoever guesses, in the database, so that it holds for all processes together. A try is counted before it is
 * made, so that many at once do not slip through, and taken back when it was right.
 */
@Injectable()
export class LoginAttempts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly captchas: Captchas,
  ) {}

  /**
   * @returns whether the account will be slowed down from the next try on, should this one be wrong.
   * @throws TooManyTries while the next one has to wait; CaptchaNeeded, CaptchaWrong where it has to be worked for. It is
   * not counted then, and work that was shown while it had to wait is not used up.
   */
  begin(attempt: Try): Promise<boolean> {
    return this.work.run(async (tx) => {
      const counted: (Count & LoginAttempt)[] = [];
      for (const count of countsOf(attempt)) counted.push({ ...count, ...(await this.now(tx, count.id)) });
      for (const each of counted) if (each.price === 'wait') refuseHaste(each, tx.now);
      const mustWork = counted.some(({ price, failures, free }) => price === 'captcha' && failures >= free);
      if (mustWork) await this.captchas.take(tx, attempt.captcha?.solved);
      for (const { id, failures } of counted)
        await tx.manager.update(loginAttemptTable, { id }, { failures: failures + 1, lastAt: tx.now });
      return isLastFree(counted.map((each) => ({ ...each, failures: each.failures + 1 })));
    });
  }

  /** It was right: the account's counts begin anew, the network's goes back by one. */
  succeed(attempt: Try): Promise<void> {
    return this.work.run(async (tx) => {
      for (const { id, afterSuccess } of countsOf(attempt)) {
        const { failures } = await this.lock(tx, id);
        await tx.manager.update(loginAttemptTable, { id }, { failures: afterSuccess(failures) });
      }
      await tx.manager.delete(loginAttemptTable, { lastAt: LessThan(after(tx.now, -KEPT_MS)) });
    });
  }

  /** The count, locked, without what is forgotten. */
  private async now(tx: Tx, id: string): Promise<LoginAttempt> {
    const known = await this.lock(tx, id);
    return { ...known, failures: failuresNow(known, tx.now) };
  }

  /** The count, locked; one that is not there yet begins at nothing. */
  private async lock(tx: Tx, id: string): Promise<LoginAttempt> {
    await insertRows(tx, 'login_attempt', [{ id, failures: 0, last_at: tx.now }], tx.dialect.onDuplicate(['id'], ['id']));
    return tx.manager.findOneByOrFail(loginAttemptTable, { id });
  }
}

/** @throws TooManyTries */
function refuseHaste(counted: Count & LoginAttempt, now: Date): void {
  const waitMs = nextTryAt(counted, counted.free).getTime() - now.getTime();
  if (waitMs > 0)
    throw new TooManyTries('Too many tries. Wait a little before the next.', { retryAfterSeconds: Math.ceil(waitMs / SECOND) });
}
