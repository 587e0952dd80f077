import { type Actor, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { type MailContact, type MailContactWish, readWish, refuseUnfit } from './mail-contact';
import { MailContacts } from './mail-contacts';

/** Somebody else gets the mails of some departments, too. */
@Injectable()
export class AddMailContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: MailContacts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws MailContactTaken, TooManyMailContacts */
  run(by: Actor, wish: MailContactWish): Promise<MailContact> {
    return this.work.run(async (tx) => {
      const read = readWish(wish);
      refuseUnfit(await this.contacts.lock(tx, by.nodeId), read);
      const contact = { ...read, id: newId('mco', tx.now), nodeId: by.nodeId, createdAt: tx.now };
      await this.contacts.save(tx, contact);
      await this.audit.add(tx, [{ nodeId: by.nodeId, action: 'mail-contact.added', by, object: contact.id, after: read }]);
      return contact;
    });
  }
}
