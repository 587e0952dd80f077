import { type Reads, type Tx, isDuplicate } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { NotLoggedIn } from '../login/login-session';
import type { Membership } from './membership';
import { membershipTable } from './membership.table';
import { EmailTaken, type Locale, type Person, type Profile, normalEmail } from './person';
import { personTable } from './person.table';

/** Where people and their roles are kept. */
@Injectable()
export class People {
  find(from: Tx | Reads, id: string): Promise<Person | null> {
    return from.manager.findOneBy(personTable, { id });
  }

  /** Somebody who is known to be there. @throws NotLoggedIn */
  async get(from: Tx | Reads, id: string): Promise<Person> {
    const person = await this.find(from, id);
    if (!person) throw new NotLoggedIn('Log in first.');
    return person;
  }

  /** Nobody else changes what belongs to this person until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query(`SELECT id FROM person WHERE id = ?${tx.dialect.forUpdate}`, [id]);
  }

  findByEmail(from: Tx | Reads, realm: number, email: string): Promise<Person | null> {
    return from.manager.findOneBy(personTable, { realm, email: normalEmail(email) });
  }

  /** Everything this person is, by node id. */
  memberships(from: Tx | Reads, personId: string): Promise<Membership[]> {
    return from.manager.find(membershipTable, { where: { personId }, order: { nodeId: 'ASC' } });
  }

  /** @throws EmailTaken when somebody has this address in this realm. */
  async add(tx: Tx, person: Person): Promise<void> {
    await unlessTaken(person.email, () => tx.manager.insert(personTable, person));
  }

  /** @throws EmailTaken when somebody else has this address in this realm. */
  async setEmail(tx: Tx, id: string, email: string): Promise<void> {
    await unlessTaken(email, () => tx.manager.update(personTable, { id }, { email }));
  }

  async setLocale(tx: Tx, id: string, locale: Locale): Promise<void> {
    await tx.manager.update(personTable, { id }, { locale });
  }

  async setProfile(tx: Tx, { id, name, phone, locale }: Profile): Promise<void> {
    await tx.manager.update(personTable, { id }, { name, phone, locale });
  }

  async setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.manager.update(personTable, { id }, { passwordHash });
  }

  /** Everybody with a role at this node, locked until the transaction ends: who is let go or becomes something else is decided one after the other. */
  async lockTeam(tx: Tx, nodeId: number): Promise<Membership[]> {
    await tx.query(`SELECT person_id FROM membership WHERE node_id = ? ORDER BY person_id${tx.dialect.forUpdate}`, [nodeId]);
    return tx.manager.find(membershipTable, { where: { nodeId }, order: { personId: 'ASC' } });
  }

  async setRole(tx: Tx, { personId, nodeId, role }: Membership): Promise<void> {
    await tx.manager.update(membershipTable, { personId, nodeId }, { role });
  }

  async removeMembership(tx: Tx, { personId, nodeId }: Membership): Promise<void> {
    await tx.manager.delete(membershipTable, { personId, nodeId });
  }

  async addMembership(tx: Tx, membership: Membership): Promise<void> {
    await tx.manager.insert(membershipTable, membership);
  }
}

async function unlessTaken(email: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isDuplicate(error)) throw new EmailTaken('Somebody uses this e-mail address already.', { email });
    throw error;
  }
}
