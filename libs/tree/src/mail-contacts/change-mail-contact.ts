import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { type MailContact, type MailContactWish, readWish, refuseUnfit } from './mail-contact';
import { MailContacts, oneOf } from './mail-contacts';

/** Who gets mails, and which, is said anew. */
@Injectable()
export class ChangeMailContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: MailContacts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws MailContactNotFound, MailContactTaken */
  run(by: Actor, id: string, wish: MailContactWish): Promise<MailContact> {
    return this.work.run(async (tx) => {
      const all = await this.contacts.lock(tx, by.nodeId);
      const before = oneOf(all, id);
      const after = readWish(wish);
      refuseUnfit(
        all.filter((other) => other !== before),
        after,
      );
      const contact = { ...before, ...after };
      await this.contacts.save(tx, contact);
      const entry = { nodeId: by.nodeId, action: 'mail-contact.changed', by, object: id };
      await this.audit.add(tx, [{ ...entry, before: readWish(before), after }]);
      return contact;
    });
  }
}
