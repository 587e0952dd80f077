import { type Actor, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
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
  ) {}

  /** @throws SessionNotFound for the sessions of others as for those that never were. */
  run({ personId }: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const session = await this.sessions.lockById(tx, id);
      if (session?.personId !== personId) throw new SessionNotFound('There is no such session.');
      await this.sessions.save(tx, revoked(session, 'revoked', tx.now));
    });
  }
}
