import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, readPhone } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Contact, ContactFields } from './contact';
import { Contacts } from './contacts';

/** A contact that a customer's domains can be registered for is added: by the customer, or by who sells to it. */
@Injectable()
export class SaveContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly audit: AuditLog,
  ) {}

  /** One that says the same is there already: it is that one. @throws PhoneInvalid */
  run(by: Actor, ownerId: number, typed: ContactFields): Promise<Contact> {
    const fields = { ...typed, phone: readPhone(typed.phone, typed.country) };
    return this.work.run(async (tx) => {
      const known = await this.contacts.saying(tx, ownerId, fields);
      if (known) return known;
      const contact = await this.contacts.add(tx, ownerId, fields, by);
      await this.audit.add(tx, [{ nodeId: ownerId, action: 'contact.added', by, object: contact.id, after: fields }]);
      return contact;
    });
  }
}
