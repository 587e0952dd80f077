import type { Actor } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { People } from '../people/people';
import { NotLoggedIn } from './login-session';
import { LoginSessions } from './login-sessions';
import { type Proof, Proofs } from './proofs';

/** Somebody proves again who they are, and may for ten minutes do what matters most. */
@Injectable()
export class StepUpSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly people: People,
    private readonly sessions: LoginSessions,
    private readonly proofs: Proofs,
  ) {}

  /** @throws ProofRefused */
  async run({ personId }: Actor, sessionId: string, proof: Proof): Promise<void> {
    const person = await this.people.find(this.reads, personId);
    if (!person) throw new NotLoggedIn('Log in first.');
    await this.proofs.check(person, proof);
    await this.work.run((tx) => this.sessions.stepUp(tx, sessionId));
  }
}
