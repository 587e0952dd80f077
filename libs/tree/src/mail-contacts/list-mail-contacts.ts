import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MailContact } from './mail-contact';
import { MailContacts } from './mail-contacts';

/** Who gets a node's mails besides its owners. */
@Injectable()
export class ListMailContacts {
  constructor(
    private readonly reads: Reads,
    private readonly contacts: MailContacts,
  ) {}

  /** The oldest first: all of them, for there are few. */
  run(nodeId: number): Promise<MailContact[]> {
    return this.contacts.of(this.reads, nodeId);
  }
}
