import { type Contact, ContactNotFound, Contacts } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Nodes, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** Contacts as far as somebody reaches them: their own, and those of customers they sell to. */
@Injectable()
export class ReachContact {
  constructor(
    private readonly contacts: Contacts,
    private readonly nodes: Nodes,
  ) {}

  /** @throws ContactNotFound */
  async run(tx: Tx, { nodeId }: Pick<Actor, 'nodeId'>, contactId: string): Promise<Contact> {
    const contact = await this.contacts.get(tx, contactId);
    const isTheirs = contact.ownerId === nodeId || parentId(await this.nodes.get(tx, contact.ownerId)) === nodeId;
    if (!isTheirs) throw new ContactNotFound('There is no such contact.', { id: contactId });
    return contact;
  }
}
