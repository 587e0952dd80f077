import type { Outcome } from '../outcome';
import type { RegistrySettings } from '../registry-settings';
import type { RegistryContacts } from '../registry';
import type { ContactAvailability, ContactInfo, CreateContact, CreatedContact, DeleteContact } from '../registry-contact';
import type { TransferContact, UpdateContact } from '../registry-contact';
import type { ContactTransfer } from '../registry-transfer';
import { checkContacts, createContact, deleteContact, infoContact, updateContact } from './contact-commands';
import { contactInfo, createdContact } from './contact-data';
import { contactDeletionLimitBroken, contactLimitBroken, contactTransferLimitBroken, contactUpdateLimitBroken } from './contact-limits';
import type { EppLine } from './epp-line';
import { data } from './epp-line';
import { queryContactTransfer, requestContactTransfer } from './transfer-commands';
import { contactTransfer } from './transfer-data';

/** Contacts over EPP (RFC 5733). */
export class EppContacts implements RegistryContacts {
  constructor(
    private readonly line: EppLine,
    private readonly settings: Pick<RegistrySettings, 'hidesContacts'>,
  ) {}

  checkContacts(ids: readonly string[]): Promise<Outcome<readonly ContactAvailability[]>> {
    return this.line.check('contact', ids, checkContacts, (id, answer) => ({ id, ...answer }));
  }

  infoContact(id: string, authInfo?: string): Promise<Outcome<ContactInfo>> {
    return this.line.query((clTRID) => infoContact(id, authInfo, clTRID), data('contact', 'infData', contactInfo));
  }

  createContact(order: CreateContact): Promise<Outcome<CreatedContact>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: contactLimitBroken(order),
      command: () => createContact(order, this.settings.hidesContacts),
      read: data('contact', 'creData', createdContact),
    });
  }

  updateContact(order: UpdateContact): Promise<Outcome<{ readonly id: string }>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: contactUpdateLimitBroken(order),
      command: () => updateContact(order),
      read: () => ({ id: order.id }),
    });
  }

  deleteContact(order: DeleteContact): Promise<Outcome<{ readonly id: string }>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: contactDeletionLimitBroken(order),
      command: () => deleteContact(order),
      read: () => ({ id: order.id }),
    });
  }

  async requestContactTransfer(order: TransferContact): Promise<Outcome<ContactTransfer>> {
    const outcome = await this.line.transform({
      clTRID: order.clTRID,
      broken: contactTransferLimitBroken(order),
      command: () => requestContactTransfer(order),
      read: data('contact', 'trnData', contactTransfer),
    });
    return outcome.kind === 'done' && outcome.value.status === 'pending' ? { kind: 'pending', svTRID: outcome.svTRID } : outcome;
  }

  queryContactTransfer(id: string, authInfo?: string): Promise<Outcome<ContactTransfer>> {
    return this.line.query((clTRID) => queryContactTransfer(id, authInfo, clTRID), data('contact', 'trnData', contactTransfer));
  }
}
