import { Contacts, type Domain } from '#libs/domains';
import { DomainName } from '#libs/kernel';
import type { LetterTemplate, Tx } from '#libs/platform';
import { AuditLog, Letterheads, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { RegistrantLetters } from '../registrant-letters';
import { sellerOf } from '../seller-of';
import { type EmailVerification, dueOf } from './email-verification';

/** Writes to registrants whose address is to be proved, and writes down what follows from that. */
@Injectable()
export class VerificationNews {
  constructor(
    private readonly contacts: Contacts,
    private readonly registrants: RegistrantLetters,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
    private readonly audit: AuditLog,
  ) {}

  /** For the first time, or once more. */
  asked(tx: Tx, verification: EmailVerification, secret: string): Promise<void> {
    return this.mail(tx, verification, 'registrant-email', secret);
  }

  /** These names rest from now on. */
  async resting(tx: Tx, verification: EmailVerification, names: readonly Domain[], secret: string): Promise<void> {
    await this.mail(tx, verification, 'registrant-email-missed', secret);
    await this.logNames(tx, names, 'domain.suspended-for-email');
  }

  /** These names work again. */
  async verified(tx: Tx, verification: EmailVerification, names: readonly Domain[]): Promise<void> {
    const { ownerId: nodeId, contactId: object, id } = verification;
    await this.audit.add(tx, [{ nodeId, action: 'contact.verified', by: null, object, after: { verification: id } }]);
    await this.logNames(tx, names, 'domain.email-verified');
  }

  private async mail(tx: Tx, verification: EmailVerification, template: LetterTemplate, secret: string): Promise<void> {
    const { ownerId, contactId, email } = verification;
    const { name } = await this.contacts.get(tx, contactId);
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, ownerId));
    const facts = { email, until: dueOf(verification).toISOString(), link: `${url}/registrant-email#${secret}` };
    await this.registrants.postAlways(tx, ownerId, { name, email }, template, facts);
  }

  private async logNames(tx: Tx, names: readonly Domain[], action: string): Promise<void> {
    const entries = names.flatMap(({ id, name, ownerId, sellerId }) =>
      [...new Set([ownerId, sellerOf({ sellerId })])].map((nodeId) => ({
        nodeId,
        action,
        by: null,
        object: id,
        after: { name: DomainName.parse(name).unicode },
      })),
    );
    await this.audit.add(tx, entries);
  }
}
