import { Contacts, type Domain } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AskForChange, toRegistrant } from '../changes/ask-for-change';
import type { DomainChange } from '../changes/domain-change';
import type { Placer } from '../order-rows';
import { registrantRefusal } from './registrant-refusal';

/** A domain gets another contact of its owner, who is the same holder. */
@Injectable()
export class AssignContact {
  constructor(
    private readonly contacts: Contacts,
    private readonly askFor: AskForChange,
  ) {}

  /** The caller has locked the domain. @throws ContactNotFound, OwnerChangeNeeded, and as AskForChange.apply */
  async apply(tx: Tx, by: Placer, domain: Domain, contactId: string): Promise<DomainChange> {
    // A contact that no domain has may become another holder at any moment: so it stays as it is until this is written down.
    const wanted = await this.contacts.lock(tx, contactId);
    const refusal = registrantRefusal(domain, await this.contacts.get(tx, domain.registrantId), wanted);
    if (refusal) throw refusal;
    return this.askFor.apply(tx, by, domain.id, toRegistrant(contactId));
  }
}
