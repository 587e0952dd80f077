import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork, currentRequest } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { Passwords } from '../people/passwords';
import type { Person } from '../people/person';
import { SecondFactors } from '../second-factor/second-factors';
import { LoginAttempts } from './login-attempts';
import { ProofRefused } from './step-up';

/** What somebody shows to prove again who they are: a code where they have a second factor, else the password. */
export interface Proof {
  readonly password?: string;
  readonly code?: string;
}

/** Whether a person who is logged in is the one they say. */
@Injectable()
export class Proofs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly attempts: LoginAttempts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProofRefused, TooManyTries, SecondFactorUnreadable */
  async check(actor: Actor, person: Person, { password = '', code = '' }: Proof): Promise<void> {
    const answer = await this.work.run(async (tx) => {
      const factor = await this.factors.lock(tx, person.id);
      if (!factor?.confirmedAt) return 'no-factor';
      if (await this.factors.take(tx, factor, code)) return 'right';
      await this.writeDown(tx, actor);
      return 'wrong';
    });
    // Refused out here: inside, the error would roll back that the wrong code was counted.
    if (answer === 'wrong') throw new ProofRefused('The code is not right.');
    if (answer === 'no-factor') await this.password(actor, person, password);
  }

  /** @throws ProofRefused unless it is the person's password; TooManyTries */
  async password(actor: Actor, person: Person, password: string): Promise<void> {
    const attempt = { route: 'proof', account: person.id, ip: currentRequest()?.ip };
    await this.attempts.begin(attempt);
    if (!(await this.passwords.matches(password, person.passwordHash))) {
      await this.work.run((tx) => this.writeDown(tx, actor));
      throw new ProofRefused('The password is not right.');
    }
    await this.attempts.succeed(attempt);
  }

  private writeDown(tx: Tx, actor: Actor): Promise<void> {
    return this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'person.proof-refused', by: actor, object: actor.personId }]);
  }
}
