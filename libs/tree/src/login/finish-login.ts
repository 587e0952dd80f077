import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { People } from '../people/people';
import { isLastFree } from '../second-factor/second-factor';
import { SecondFactors } from '../second-factor/second-factors';
import { BeginSession, type LoginPlace } from './begin-session';
import { Challenges } from './challenges';
import type { LoggedIn } from './logged-in';
import { LoginRefused } from './login-session';
import { SlowedLogins } from './slowed-logins';

export interface SecondStep {
  /** What the first step answered with. */
  readonly challenge: string;
  /** Six digits of the app, or a recovery code. */
  readonly code: string;
}

/** The second step of a login: the password was right, now the code. */
@Injectable()
export class FinishLogin {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly factors: SecondFactors,
    private readonly challenges: Challenges,
    private readonly sessions: BeginSession,
    private readonly slowed: SlowedLogins,
  ) {}

  /** @throws LoginRefused, TooManyTries, AccountSuspended */
  async run({ challenge, code }: SecondStep, place: LoginPlace): Promise<LoggedIn> {
    const personId = await this.challenges.read(challenge, place.audience, this.clock.now());
    if (!personId) throw new LoginRefused('The login took too long. Begin again.');
    const begun = await this.work.run(async (tx) => {
      const [person, factor] = [await this.people.find(tx, personId), await this.factors.lock(tx, personId)];
      if (!person || person.realm !== place.realm || !factor?.confirmedAt) return null;
      if (await this.factors.take(tx, factor, code)) return this.sessions.begin(tx, person, place);
      if (isLastFree(factor)) await this.slowed.add(tx, { personId, account: `${place.realm}:${person.email}` });
      return null;
    });
    // Refused out here: inside, the error would roll back that the wrong code was counted.
    if (!begun) throw new LoginRefused('The code is not right.');
    return this.sessions.handOut(begun);
  }
}
