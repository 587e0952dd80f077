import { type Tx, isDuplicate, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CaptchaWrong } from './captcha';
import type { UsedChallenge } from './used-challenge';
import { usedChallengeTable } from './used-challenge.table';

/** Remembers which challenges have counted, so that none counts twice. */
@Injectable()
export class UsedChallenges {
  /** @throws CaptchaWrong when it has counted before. */
  async use(tx: Tx, challenge: UsedChallenge): Promise<void> {
    try {
      await tx.manager.insert(usedChallengeTable, challenge);
    } catch (error) {
      if (isDuplicate(error)) throw new CaptchaWrong();
      throw error;
    }
  }

  /** Forgets those that ran out before `before`, at most `limit`. @returns how many it removed. */
  async sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    const old = await tx.query<{ id: string }>(`SELECT id FROM used_challenge WHERE expires_at < ? ORDER BY expires_at LIMIT ${limit}`, [
      tx.dialect.instant(before),
    ]);
    if (old.length > 0)
      await tx.query(
        `DELETE FROM used_challenge WHERE id IN (${marks(old)})`,
        old.map(({ id }) => id),
      );
    return old.length;
  }
}
