import type { Actor } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { Passwords } from '../people/passwords';
import { People } from '../people/people';
import { PersonLetters } from '../people/person-letters';
import { WeakPasswords } from '../people/weak-passwords';
import { LoginSessions } from './login-sessions';
import { Proofs } from './proofs';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
}

/** Somebody who is logged in changes their password: every other session of theirs ends, and a letter tells them. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly weakPasswords: WeakPasswords,
    private readonly proofs: Proofs,
    private readonly sessions: LoginSessions,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProofRefused, PasswordRefused */
  async run(actor: Actor, sessionId: string, { currentPassword, password }: PasswordChange): Promise<void> {
    const { personId, nodeId } = actor;
    const person = await this.people.get(this.reads, personId);
    await this.weakPasswords.refuse(password, person, nodeId);
    await this.proofs.password(actor, person, currentPassword);
    const passwordHash = await this.passwords.hash(password);
    await this.work.run(async (tx) => {
      await this.people.setPassword(tx, personId, passwordHash);
      await this.sessions.endOthers(tx, personId, sessionId, 'password-changed');
      await this.letters.post(tx, person, nodeId, 'password-changed');
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'person.password-changed', by: actor, object: actor.personId }]);
    });
  }
}
