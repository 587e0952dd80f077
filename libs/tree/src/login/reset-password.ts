import { Clock } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import { Passwords } from '../people/passwords';
import { PersonLetters } from '../people/person-letters';
import { People } from '../people/people';
import type { Person } from '../people/person';
import { linkHash, linkNotValid } from '../people/secret-link';
import { WeakPasswords } from '../people/weak-passwords';
import { LoginSessions } from './login-sessions';
import { linkCounts } from './password-link';
import { passwordLinkTable } from './password-link.table';
import { Standings } from './standings';

export interface PasswordReset {
  readonly token: string;
  readonly password: string;
}

/**
 * Whoever reads the mailbox chooses a new password. Every session of theirs ends, and nobody is logged in by it: a second
 * factor is asked for as ever.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly weakPasswords: WeakPasswords,
    private readonly standings: Standings,
    private readonly sessions: LoginSessions,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  /** `realm`: where the link is shown. @throws LinkNotValid, PasswordRefused */
  async run({ token, password }: PasswordReset, realm: number): Promise<void> {
    // Looked at first, so that hashing is done for those with a link only.
    const person = await this.owner(this.reads, token, realm, this.clock.now());
    const [place] = await this.standings.ofPerson(this.reads, person.id);
    await this.weakPasswords.refuse(password, person, place?.nodeId ?? null);
    const passwordHash = await this.passwords.hash(password);
    await this.work.run((tx) => this.reset(tx, token, realm, passwordHash));
  }

  private async reset(tx: Tx, token: string, realm: number, passwordHash: string): Promise<void> {
    await tx.query(`SELECT id FROM password_link WHERE token_hash = ?${tx.dialect.forUpdate}`, [linkHash(token)]);
    const person = await this.owner(tx, token, realm, tx.now);
    // Every other link of theirs counts no more either.
    await tx.manager.update(passwordLinkTable, { personId: person.id, usedAt: IsNull() }, { usedAt: tx.now });
    await this.people.setPassword(tx, person.id, passwordHash);
    await this.sessions.endOthers(tx, person.id, null, 'password-changed');
    const [place] = await this.standings.ofPerson(tx, person.id);
    if (!place) return;
    await this.letters.post(tx, person, place.nodeId, 'password-changed');
    await this.audit.add(tx, [{ nodeId: place.nodeId, action: 'person.password-reset', by: null, object: person.id }]);
  }

  private async owner(from: Tx | Reads, token: string, realm: number, now: Date): Promise<Person> {
    const link = await from.manager.findOneBy(passwordLinkTable, { tokenHash: linkHash(token) });
    const person = link && linkCounts(link, now) ? await this.people.find(from, link.personId) : null;
    if (person?.realm !== realm) throw linkNotValid();
    return person;
  }
}
