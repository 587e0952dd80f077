import { hkdfSync } from 'node:crypto';
import { Clock, after } from '#libs/kernel';
import { Settings, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';
import { CAPTCHA_ALGORITHM, CAPTCHA_MS, CAPTCHA_NUMBER_MAX, CaptchaNeeded, CaptchaWrong, expiryOf, readSolvedCaptcha } from './captcha';
import { UsedChallenges } from './used-challenges';

/**
 * Challenges that cost whoever asks some computing and people nothing else (Altcha): find the number whose hash with the
 * salt is the challenge. Nothing is stored until one is solved; the signature tells ours.
 */
@Injectable()
export class Captchas {
  private readonly key: string;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
    private readonly used: UsedChallenges,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', settings.accessTokenSecret(), '', 'captcha', 32)).toString('hex');
  }

  /** A new one. */
  create(): Promise<Challenge> {
    const expires = after(this.clock.now(), CAPTCHA_MS);
    return createChallenge({ algorithm: CAPTCHA_ALGORITHM, hmacKey: this.key, maxnumber: CAPTCHA_NUMBER_MAX, expires });
  }

  /** Takes a solution, which counts once. @throws CaptchaNeeded without one, CaptchaWrong when it does not count */
  async take(tx: Tx, text: string | null | undefined): Promise<void> {
    if (text === undefined || text === null) throw new CaptchaNeeded();
    const solved = readSolvedCaptcha(text);
    // The house's clock decides whether it has run out.
    if (!solved || !(await verifySolution(solved, this.key, false))) throw new CaptchaWrong();
    const expiresAt = expiryOf(solved);
    if (tx.now >= expiresAt) throw new CaptchaWrong();
    await this.used.use(tx, { id: solved.challenge, expiresAt });
  }
}
