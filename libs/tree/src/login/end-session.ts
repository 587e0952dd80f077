import { type Actor, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { revoked } from './login-session';
import { LoginSessions } from './login-sessions';

export class SessionNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'session-not-found';
}

/** Somebody ends one of their own sessions, wherever it is. */
@Injectable()
export class EndSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: LoginSessions,
    private readonly audit: AuditLog,
  ) {}

  /** @throws SessionNotFound for the sessions of others as for those that never were. */
  run(actor: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const session = await this.sessions.lockById(tx, id);
      if (session?.personId !== actor.personId) throw sessionNotFound();
      if (session.revokedAt) return;
      await this.sessions.save(tx, revoked(session, 'revoked', tx.now));
      const { nodeId } = session;
      // In the name they have there: one of their nodes does not learn of the others.
      await this.audit.add(tx, [{ nodeId, action: 'session.ended', by: { ...actor, nodeId }, object: id }]);
    });
  }
}

/** The sessions of others, and those that never were. */
export const sessionNotFound = (): SessionNotFound => new SessionNotFound('There is no such session.');
