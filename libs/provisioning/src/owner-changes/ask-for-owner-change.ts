import {
  type Contact,
  type Domain,
  ContactNotFound,
  Contacts,
  DomainFrozen,
  DomainNotFound,
  Domains,
  isSameHolder,
  ruleOf,
} from '#libs/domains';
import { type Actor, DAY, after, newId } from '#libs/kernel';
import { JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { newLinkSecret, normalEmail } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CHANGE_OWNER } from '../job-kinds';
import { NameInProgress } from '../order-item';
import { CONSENT_DAYS, type OwnerChange, OwnerChangeInProgress, OwnerChangeNotAllowed, SameOwner } from './owner-change';
import { OwnerChangeNews } from './owner-change-news';
import { OwnerChanges } from './owner-changes';

/** A domain is to be registered for somebody else: its customer asks for that, or who sold it; both holders are asked by mail. */
@Injectable()
export class AskForOwnerChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly contacts: Contacts,
    private readonly changes: OwnerChanges,
    private readonly jobs: JobQueue,
    private readonly news: OwnerChangeNews,
  ) {}

  /** @throws DomainNotFound, ContactNotFound, DomainFrozen, NameInProgress, OwnerChangeNotAllowed, OwnerChangeInProgress, SameOwner */
  run(actor: Actor, domainId: string, contactId: string): Promise<OwnerChange> {
    return this.work.run(async (tx) => {
      const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
      const isTheirs = domain && (domain.ownerId === actor.nodeId || domain.sellerId === actor.nodeId);
      if (!isTheirs) throw new DomainNotFound('There is no such domain.', { id: domainId });
      const from = await this.contacts.get(tx, domain.registrantId);
      const to = await this.holder(tx, domain, contactId);
      await this.refuse(tx, domain, from, to);
      const secrets = { old: newLinkSecret(), new: newLinkSecret() };
      // One address needs one mail, and who reads it answers for both.
      if (normalEmail(from.email) === normalEmail(to.email)) secrets.new = secrets.old;
      const change = asked(domain, to, actor, { old: secrets.old.hash, new: secrets.new.hash }, tx.now);
      await this.changes.add(tx, change);
      await this.jobs.add(tx, [{ kind: CHANGE_OWNER, payload: { ownerChangeId: change.id } }]);
      await this.news.asked(tx, { domain, change, from, to, by: actor }, { old: secrets.old.text, new: secrets.new.text });
      return change;
    });
  }

  private async holder(tx: Tx, { ownerId }: Domain, contactId: string): Promise<Contact> {
    const contact = await this.contacts.get(tx, contactId);
    if (contact.ownerId !== ownerId) throw new ContactNotFound('There is no such contact.', { id: contactId });
    return contact;
  }

  private async refuse(tx: Tx, { id, name, tld, frozenSince, leavingSince }: Domain, from: Contact, to: Contact): Promise<void> {
    if (frozenSince) throw new DomainFrozen(name);
    if (leavingSince) throw new NameInProgress(`${name} is being deleted.`, { name });
    if (!ruleOf(tld).ownerChanges) throw new OwnerChangeNotAllowed(tld);
    if (await this.changes.open(tx, id)) throw new OwnerChangeInProgress(name);
    if (isSameHolder(from, to)) throw new SameOwner(name);
  }
}

const asked = (
  { id: domainId, registrantId }: Domain,
  to: Contact,
  { personId, nodeId }: Actor,
  hashes: Readonly<Record<'old' | 'new', string>>,
  now: Date,
): OwnerChange => ({
  id: newId('own', now),
  domainId,
  fromContact: registrantId,
  toContact: to.id,
  askedBy: personId,
  askedByNode: nodeId,
  state: 'awaiting_consent',
  consents: { old: { hash: hashes.old, agreedAt: null }, new: { hash: hashes.new, agreedAt: null } },
  expiresAt: after(now, CONSENT_DAYS * DAY),
  caseId: null,
  changeId: null,
  failure: null,
  createdAt: now,
  endedAt: null,
});
