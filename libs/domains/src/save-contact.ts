import { UnitOfWork } from '#libs/platform';
import { readPhone } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Contact, ContactFields } from './contact';
import { Contacts } from './contacts';

/** A customer adds a contact that its domains can be registered for. */
@Injectable()
export class SaveContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
  ) {}

  /** @throws PhoneInvalid */
  async run(ownerId: number, fields: ContactFields): Promise<Contact> {
    const phone = readPhone(fields.phone, fields.country);
    return this.work.run((tx) => this.contacts.add(tx, ownerId, { ...fields, phone }));
  }
}
