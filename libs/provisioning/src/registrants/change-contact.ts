import { type Contact, type ContactFields, ContactHandles, Contacts, contentOf, isSameHolder } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, readPhone } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { AskForChange, toRegistrant } from '../changes/ask-for-change';
import { WantVerification } from '../verifications/want-verification';
import { ContactExists, OwnerChangeNeeded } from './contact-update';
import { ContactUpdates } from './contact-updates';
import { ReachContact } from './reach-contact';
import { RegistrantNames } from './registrant-names';

/** What a contact is to say, and of which domains: null for all that are registered for it. */
export interface ContactWish {
  readonly fields: ContactFields;
  readonly domains: readonly string[] | null;
}

/**
 * The customer whose contact it is, or who sells to them, changes what it says. For all its domains it is the same contact in a new
 * version, and each registry is told. For some of them these get a contact of their own, or the one that says so already.
 */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly handles: ContactHandles,
    private readonly names: RegistrantNames,
    private readonly updates: ContactUpdates,
    private readonly askFor: AskForChange,
    private readonly verification: WantVerification,
    private readonly reach: ReachContact,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the contact that says so now. @throws ContactNotFound, OwnerChangeNeeded, ContactExists, DomainNotFound, DomainFrozen, ChangeInProgress */
  run(actor: Actor, contactId: string, { fields: typed, domains }: ContactWish): Promise<Contact> {
    const fields = contentOf({ ...typed, phone: readPhone(typed.phone, typed.country) });
    return this.work.run(async (tx) => {
      await this.reach.run(tx, actor, contactId);
      await this.names.lock(tx, domains ?? [], contactId);
      const contact = await this.contacts.lock(tx, contactId);
      await this.refuseOtherHolder(tx, contact, fields, domains);
      return domains === null ? this.forAll(tx, actor, contact, fields) : this.forSome(tx, actor, contact, fields, domains);
    });
  }

  private async refuseOtherHolder(tx: Tx, contact: Contact, fields: ContactFields, domains: readonly string[] | null): Promise<void> {
    if (isSameHolder(contact, fields)) return;
    const held = domains?.length ?? (await this.names.count(tx, contact.id));
    if (held > 0) throw new OwnerChangeNeeded(held);
  }

  private async forAll(tx: Tx, by: Actor, contact: Contact, fields: ContactFields): Promise<Contact> {
    await this.names.refuseFrozen(tx, contact.id);
    const twin = await this.contacts.saying(tx, contact.ownerId, fields);
    if (twin && twin.id !== contact.id) throw new ContactExists(twin.id);
    const changed = twin ? contact : await this.contacts.change(tx, contact, fields, by);
    // What a registry has refused before is tried again when the same is saved again.
    for (const handle of await this.handles.lock(tx, contact.id))
      if (handle.version < changed.version) await this.updates.ask(tx, handle, changed.version);
    if (changed.email !== contact.email) await this.verification.forContact(tx, changed);
    if (!twin) await this.log(tx, by, 'contact.changed', contact, changed);
    return changed;
  }

  private async forSome(tx: Tx, by: Actor, contact: Contact, fields: ContactFields, domains: readonly string[]): Promise<Contact> {
    const other = await this.contacts.add(tx, contact.ownerId, fields, by);
    if (other.id === contact.id) return contact;
    for (const id of domains) await this.askFor.apply(tx, by, id, toRegistrant(other.id));
    await this.log(tx, by, 'contact.split', contact, other);
    return other;
  }

  private log(tx: Tx, by: Actor, action: string, before: Contact, after: Contact): Promise<void> {
    const { ownerId: nodeId, id: object } = before;
    return this.audit.add(tx, [{ nodeId, action, by, object, before: contentOf(before), after: { id: after.id, ...contentOf(after) } }]);
  }
}
