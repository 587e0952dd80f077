import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { revoked } from './login-session';
import { LoginSessions } from './login-sessions';

/** Ends a session: neither its access tokens nor its refresh tokens count from the next request on. */
@Injectable()
export class Logout {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: LoginSessions,
    private readonly audit: AuditLog,
  ) {}

  run(actor: Actor, sessionId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const session = await this.sessions.lockById(tx, sessionId);
      if (!session) return;
      await this.sessions.save(tx, revoked(session, 'logged-out', tx.now));
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'person.logged-out', by: actor, object: actor.personId }]);
    });
  }
}
