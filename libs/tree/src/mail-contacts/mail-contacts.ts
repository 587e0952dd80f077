import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { People } from '../people/people';
import { type MailContact, MailContactNotFound } from './mail-contact';
import { mailContactTable } from './mail-contact.table';

/** Where it is kept who gets mails of which department. */
@Injectable()
export class MailContacts {
  constructor(private readonly people: People) {}

  /** All of a node's: there are few. The oldest first. */
  of(from: Tx | Reads, nodeId: number): Promise<MailContact[]> {
    return from.manager.find(mailContactTable, { where: { nodeId }, order: { id: 'ASC' } });
  }

  /** The same, while nobody else changes who is at the node. */
  async lock(tx: Tx, nodeId: number): Promise<MailContact[]> {
    await this.people.lockTeam(tx, nodeId);
    return this.of(tx, nodeId);
  }

  async save(tx: Tx, contact: MailContact): Promise<void> {
    await tx.manager.save(mailContactTable, contact);
  }

  async remove(tx: Tx, { id }: MailContact): Promise<void> {
    await tx.manager.delete(mailContactTable, { id });
  }
}

/** One of them. @throws MailContactNotFound also when it is another node's */
export function oneOf(contacts: readonly MailContact[], id: string): MailContact {
  const found = contacts.find((contact) => contact.id === id);
  if (!found) throw new MailContactNotFound(id);
  return found;
}
