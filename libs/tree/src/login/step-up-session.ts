import type { Actor } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
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
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProofRefused */
  async run(actor: Actor, sessionId: string, proof: Proof): Promise<void> {
    const person = await this.people.find(this.reads, actor.personId);
    if (!person) throw new NotLoggedIn('Log in first.');
    await this.proofs.check(actor, person, proof);
    await this.work.run(async (tx) => {
      await this.sessions.stepUp(tx, sessionId);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'person.stepped-up', by: actor, object: sessionId }]);
    });
  }
}
