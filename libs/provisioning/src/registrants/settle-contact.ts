import { type Contact, ContactHandles } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Failure } from '../order-item';
import type { ContactUpdate } from './contact-update';
import { ContactUpdates } from './contact-updates';

/** Ends a telling, once: the caller has locked it and found it under way. What was told is the contact as it was read. */
@Injectable()
export class SettleContact {
  constructor(
    private readonly updates: ContactUpdates,
    private readonly handles: ContactHandles,
    private readonly audit: AuditLog,
  ) {}

  /** The registry has it. @returns whether that was the end: a version that was saved meanwhile is told next. */
  async done(tx: Tx, update: ContactUpdate, { version, ownerId }: Contact): Promise<boolean> {
    await this.handles.told(tx, update, version);
    if (version < update.version) return false;
    await this.updates.end(tx, update, null);
    await this.log(tx, 'contact.told', update, ownerId, { version });
    return true;
  }

  /** The registry does not take it. @returns whether that was the end: a version that was saved meanwhile is tried next. */
  async refused(tx: Tx, update: ContactUpdate, { version, ownerId }: Contact, failure: Failure): Promise<boolean> {
    if (version < update.version) return false;
    await this.updates.end(tx, update, failure);
    await this.log(tx, 'contact.refused', update, ownerId, { version, code: failure.code });
    return true;
  }

  private log(tx: Tx, action: string, { contactId, registry }: ContactUpdate, nodeId: number, after: object): Promise<void> {
    return this.audit.add(tx, [{ nodeId, action, by: null, object: contactId, after: { registry, ...after } }]);
  }
}
