import { type Contact, type ContactHandle, ContactHandles, Contacts } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { type Outcome, type Registry, newAuthInfo, newClTrid, newContactId } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { contactAtRegistry } from './contact-at-registry';

/**
 * Sees to it that a registry knows a contact. The handle is kept before it is sent, so a lost answer is harmless: the
 * next try finds that the registry has it.
 */
@Injectable()
export class RegistrantHandle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly handles: ContactHandles,
    private readonly clock: Clock,
  ) {}

  /** The contact's id at the registry, created there if need be. */
  async at(registry: Registry, contactId: string): Promise<Outcome<string>> {
    const { contact, handle } = await this.prepare(registry, contactId);
    if (handle.confirmedAt) return { kind: 'done', value: handle.handle };
    const { handle: id, authInfo } = handle;
    const order = { ...contactAtRegistry(contact, registry.settings), clTRID: newClTrid(this.clock.now()), id, authInfo };
    const created = await registry.createContact(order);
    if (created.kind === 'done' || created.kind === 'pending') return this.confirmed(handle);
    if (created.kind !== 'refused' || created.reason !== 'exists') return created;
    const found = await registry.infoContact(handle.handle, handle.authInfo);
    const isOurs = found.kind === 'done' && found.value.sponsor.toLowerCase() === registry.settings.user.toLowerCase();
    if (isOurs) return this.confirmed(handle);
    const isTheirs = found.kind === 'done' || (found.kind === 'refused' && found.reason === 'not-authorized');
    if (isTheirs) return { kind: 'refused', reason: 'exists', code: created.code, message: 'the contact id belongs to somebody else' };
    // It exists and cannot be shown: a replica lags, or the registry is not well.
    return { kind: 'unavailable', reason: 'the registry does not show a contact that it has' };
  }

  private prepare(registry: Registry, contactId: string): Promise<{ contact: Contact; handle: ContactHandle }> {
    return this.work.run(async (tx) => {
      const kept = await this.handles.get(tx, contactId, registry.name);
      if (kept) return { contact: await this.contacts.get(tx, contactId), handle: kept };
      // Locked: a change of the contact either finds this handle, or is what is sent with it.
      const contact = await this.contacts.lock(tx, contactId);
      const { contactPrefix, authInfoLength, authInfoSigns } = registry.settings;
      const handle = {
        contactId,
        registry: registry.name,
        handle: newContactId(contactPrefix),
        authInfo: newAuthInfo({ length: authInfoLength, signs: authInfoSigns }),
        confirmedAt: null,
        version: contact.version,
      };
      await this.handles.keep(tx, handle);
      return { contact, handle: (await this.handles.get(tx, contactId, registry.name))! };
    });
  }

  private async confirmed(handle: ContactHandle): Promise<Outcome<string>> {
    await this.work.run((tx) => this.handles.confirm(tx, handle));
    return { kind: 'done', value: handle.handle };
  }
}
