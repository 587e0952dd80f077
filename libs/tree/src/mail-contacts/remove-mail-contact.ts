import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { readWish } from './mail-contact';
import { MailContacts, oneOf } from './mail-contacts';

/** Somebody gets no more mails. What they were sent stays in the account's archive. */
@Injectable()
export class RemoveMailContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: MailContacts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws MailContactNotFound */
  run(by: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const contact = oneOf(await this.contacts.lock(tx, by.nodeId), id);
      await this.contacts.remove(tx, contact);
      const entry = { nodeId: by.nodeId, action: 'mail-contact.removed', by, object: id };
      await this.audit.add(tx, [{ ...entry, before: readWish(contact) }]);
    });
  }
}
