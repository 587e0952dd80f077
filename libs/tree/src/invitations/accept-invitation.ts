import { Clock, newId } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { Passwords } from '../people/passwords';
import { People } from '../people/people';
import { type Locale, type Person, type Profile, profile } from '../people/person';
import { WeakPasswords } from '../people/weak-passwords';
import { LoginToJoin } from './invitation';
import { Invitations } from './invitations';

export interface Acceptance {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly locale?: Locale;
}

/** Somebody new takes up an invitation: they choose their name and password, and may log in from now on. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly weakPasswords: WeakPasswords,
    private readonly audit: AuditLog,
  ) {}

  /** `realm`: where the link is shown. @throws LinkNotValid, LoginToJoin, PasswordRefused */
  async run(acceptance: Acceptance, realm: number): Promise<Profile> {
    const { token, name, password } = acceptance;
    // Looked at first, so that hashing is done for invited people only.
    const { email, nodeId } = await this.invitations.byToken(this.reads, token, realm, this.clock.now());
    await this.weakPasswords.refuse(password, { name, email }, nodeId);
    const passwordHash = await this.passwords.hash(password);
    return this.work.run((tx) => this.accept(tx, acceptance, realm, passwordHash));
  }

  private async accept(tx: Tx, { token, name, locale }: Acceptance, realm: number, passwordHash: string): Promise<Profile> {
    const invitation = await this.invitations.lockByToken(tx, token, realm);
    const { email, nodeId, role } = invitation;
    if (await this.people.findByEmail(tx, realm, email)) throw new LoginToJoin('You log in here already: log in, then join.');
    const id = newId('per', tx.now);
    const person: Person = { id, realm, email, name, passwordHash, locale: locale ?? invitation.locale, phone: null, createdAt: tx.now };
    await this.people.add(tx, person);
    await this.people.addMembership(tx, { personId: id, nodeId, role });
    await this.invitations.save(tx, { ...invitation, acceptedAt: tx.now });
    const by = { personId: id, nodeId, role };
    await this.audit.add(tx, [{ nodeId, action: 'invitation.accepted', by, object: invitation.id, after: { person: id, role } }]);
    return profile(person);
  }
}
