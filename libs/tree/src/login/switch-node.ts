import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { People } from '../people/people';
import { BeginSession, type LoginPlace } from './begin-session';
import type { LoggedIn } from './logged-in';
import { SessionEnded, revoked } from './login-session';
import { LoginSessions } from './login-sessions';

/** Somebody with several accounts goes on at another of them: a new session takes the place of the old one. */
@Injectable()
export class SwitchNode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly sessions: LoginSessions,
    private readonly beginSession: BeginSession,
  ) {}

  /** @throws NodeNotFound unless they have a role there; AccountSuspended, SessionEnded */
  async run({ personId }: Actor, sessionId: string, nodeId: number, place: LoginPlace): Promise<LoggedIn> {
    const begun = await this.work.run(async (tx) => {
      const [person, session] = [await this.people.find(tx, personId), await this.sessions.lockById(tx, sessionId)];
      if (!person || !session || session.revokedAt) throw new SessionEnded('This session has ended. Log in again.');
      await this.sessions.save(tx, revoked(session, 'switched', tx.now));
      return this.beginSession.beginAfter(tx, person, session, nodeId, place);
    });
    return this.beginSession.handOut(begun);
  }
}
