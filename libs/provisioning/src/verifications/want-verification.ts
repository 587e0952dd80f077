import { type Contact, Contacts, type Domain, Domains, ruleOf } from '#libs/domains';
import { newId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { newLinkSecret, normalEmail } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { begun } from './email-verification';
import { EmailVerifications } from './email-verifications';
import { VerificationNews } from './verification-news';
import { VerifiedNames } from './verified-names';

/**
 * A name has come to a registrant, or a registrant has another address: where its extension wants that, the address is to be proved.
 * Once for a customer and an address, whatever else is registered for it. With an address somebody logs in with it was proved before.
 */
@Injectable()
export class WantVerification {
  constructor(
    private readonly contacts: Contacts,
    private readonly domains: Domains,
    private readonly verifications: EmailVerifications,
    private readonly names: VerifiedNames,
    private readonly news: VerificationNews,
  ) {}

  /** The domain has just become the registrant's; the caller holds it. */
  async forDomain(tx: Tx, domainId: string): Promise<void> {
    const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
    if (domain && ruleOf(domain.tld).verifiesEmail) await this.apply(tx, await this.contacts.get(tx, domain.registrantId), [domain]);
  }

  /** What the contact says has changed. */
  async forContact(tx: Tx, contact: Contact): Promise<void> {
    const ids = await this.names.idsOf(tx, contact.ownerId, normalEmail(contact.email));
    if (ids.length > 0) await this.apply(tx, contact, []);
  }

  private async apply(tx: Tx, contact: Contact, names: readonly Domain[]): Promise<void> {
    const [ownerId, email] = [contact.ownerId, normalEmail(contact.email)];
    if (await this.logsIn(tx, ownerId, email)) return void (await this.names.rest(tx, names, null));
    const secret = newLinkSecret();
    const wanted = begun({ id: newId('evf', tx.now), ownerId, email, contactId: contact.id, hash: secret.hash }, tx.now);
    const standing = await this.verifications.add(tx, wanted);
    if (standing.verifiedAt) return void (await this.names.rest(tx, names, null));
    // Its time is over, and a further name has a time of its own.
    const isOver = standing.nextAt === null;
    if (isOver) await this.verifications.save(tx, { ...wanted, id: standing.id });
    if (isOver || standing.id === wanted.id) await this.news.asked(tx, { ...wanted, id: standing.id }, secret.text);
    return undefined;
  }

  private async logsIn(tx: Tx, ownerId: number, email: string): Promise<boolean> {
    const people = 'SELECT p.id FROM person p JOIN membership m ON m.person_id = p.id WHERE m.node_id = ? AND p.email = ? LIMIT 1';
    return (await tx.query(people, [ownerId, email])).length > 0;
  }
}
