import { type Contact, Contacts, type Domain } from '#libs/domains';
import { type Actor, DomainName } from '#libs/kernel';
import type { LetterTemplate, Tx } from '#libs/platform';
import { AuditLog, Letterheads, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { RegistrantLetters } from '../registrant-letters';
import { sellerOf } from '../seller-of';
import type { OwnerChange, Side } from './owner-change';

interface Asked {
  readonly domain: Domain;
  readonly change: OwnerChange;
  readonly from: Contact;
  readonly to: Contact;
  readonly by: Actor;
}

/** Tells both holders of a change of owner, and writes down every step of it. */
@Injectable()
export class OwnerChangeNews {
  constructor(
    private readonly contacts: Contacts,
    private readonly registrants: RegistrantLetters,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
    private readonly audit: AuditLog,
  ) {}

  /** Each gets a link of their own; one address gets one mail. */
  async asked(tx: Tx, { domain, change, from, to, by }: Asked, secrets: Readonly<Record<Side, string>>): Promise<void> {
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, domain.ownerId));
    const facts = { ...named(domain), owner: nameOf(from), newOwner: nameOf(to), until: change.expiresAt.toISOString() };
    const mails = [{ contact: from, secret: secrets.old }, ...(secrets.new === secrets.old ? [] : [{ contact: to, secret: secrets.new }])];
    for (const { contact, secret } of mails)
      await this.registrants.postAlways(tx, domain.ownerId, contact, 'owner-change-asked', {
        ...facts,
        link: `${url}/owner-change#${secret}`,
      });
    await this.log(tx, domain, 'domain.owner-change-asked', by, { change: change.id, from: from.id, to: to.id });
  }

  agreed(tx: Tx, domain: Domain, { id, consents }: OwnerChange): Promise<void> {
    const after = { change: id, old: consents.old.agreedAt, new: consents.new.agreedAt };
    return this.log(tx, domain, 'domain.owner-change-agreed', null, after);
  }

  papersAsked(tx: Tx, domain: Domain, { id, caseId }: OwnerChange): Promise<void> {
    return this.log(tx, domain, 'domain.owner-change-papers', null, { change: id, case: caseId });
  }

  /** Both holders hear how it ended. */
  async ended(tx: Tx, domain: Domain, { id, state, failure, fromContact, toContact }: OwnerChange): Promise<void> {
    const [from, to] = [await this.contacts.get(tx, fromContact), await this.contacts.get(tx, toContact)];
    const template: LetterTemplate = state === 'done' ? 'owner-changed' : 'owner-not-changed';
    for (const contact of from.email === to.email ? [to] : [from, to])
      await this.registrants.postAlways(tx, domain.ownerId, contact, template, {
        ...named(domain),
        owner: nameOf(from),
        newOwner: nameOf(to),
      });
    await this.log(tx, domain, `domain.owner-change-${state}`, null, { change: id, code: failure?.code ?? null });
  }

  private log(tx: Tx, { id: object, ownerId, sellerId }: Domain, action: string, by: Actor | null, after: object): Promise<void> {
    const logs = [...new Set([ownerId, sellerOf({ sellerId })])];
    return this.audit.add(
      tx,
      logs.map((nodeId) => ({ nodeId, object, action, by, after })),
    );
  }
}

const named = ({ name }: Domain) => ({ domain: DomainName.parse(name).unicode });
const nameOf = ({ name, organization }: Contact): string => (organization === null ? name : `${organization} (${name})`);
