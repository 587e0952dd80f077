import { Clock } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../people/passwords';
import { People } from '../people/people';
import { normalEmail } from '../people/person';
import { SecondFactorNeeded } from '../second-factor/second-factor';
import { SecondFactors } from '../second-factor/second-factors';
import { BeginSession, type LoginPlace } from './begin-session';
import { CHALLENGE_SECONDS, Challenges } from './challenges';
import type { LoggedIn } from './logged-in';
import { LoginAttempts } from './login-attempts';
import { LoginRefused } from './login-session';
import { SlowedLogins } from './slowed-logins';

export interface LoginWish extends LoginPlace {
  readonly email: string;
  readonly password: string;
  /** A solved challenge, for accounts on which there were many failures. */
  readonly captcha?: string | null;
}

/** An e-mail address and a password become a session. */
@Injectable()
export class Login {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
    private readonly attempts: LoginAttempts,
    private readonly sessions: BeginSession,
    private readonly slowed: SlowedLogins,
  ) {}

  /** @throws LoginRefused, TooManyTries, CaptchaNeeded, CaptchaWrong, SecondFactorNeeded, AccountSuspended, TooManyWaiting */
  async run(wish: LoginWish): Promise<LoggedIn> {
    const account = `${wish.realm}:${normalEmail(wish.email)}`;
    const attempt = { route: 'login', account, ip: wish.ip, captcha: { solved: wish.captcha } };
    const isSlowedNext = await this.attempts.begin(attempt);
    const known = await this.people.findByEmail(this.reads, wish.realm, wish.email);
    const right = await this.passwords.matches(wish.password, known?.passwordHash ?? null);
    if (!known || !right) {
      if (isSlowedNext) await this.work.run((tx) => this.slowed.add(tx, { personId: known?.id ?? null, account }));
      throw new LoginRefused('The e-mail address or the password is not right.');
    }
    await this.attempts.succeed(attempt);
    if (await this.factors.isOn(this.reads, known.id)) throw await this.secondStep(known.id, wish.audience);
    return this.sessions.handOut(await this.work.run((tx) => this.sessions.begin(tx, known, wish)));
  }

  private async secondStep(personId: string, audience: string): Promise<SecondFactorNeeded> {
    const challenge = await this.challenges.sign(personId, audience, this.clock.now());
    return new SecondFactorNeeded('Now the code of your app.', { challenge, expiresInSeconds: CHALLENGE_SECONDS });
  }
}
