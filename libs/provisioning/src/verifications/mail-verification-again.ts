import { ContactNotFound, Contacts } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Nodes, newLinkSecret, normalEmail, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { NothingToVerify, refuseAgain } from './email-verification';
import { EmailVerifications } from './email-verifications';
import { VerificationNews } from './verification-news';

/** The mail to a registrant was lost: it is sent once more, and the link before is good no longer. */
@Injectable()
export class MailVerificationAgain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly nodes: Nodes,
    private readonly verifications: EmailVerifications,
    private readonly news: VerificationNews,
  ) {}

  /** @throws ContactNotFound, NothingToVerify, MailedJustNow */
  run({ nodeId }: Actor, contactId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const { ownerId, email } = await this.contacts.get(tx, contactId);
      const isTheirs = ownerId === nodeId || parentId(await this.nodes.get(tx, ownerId)) === nodeId;
      if (!isTheirs) throw new ContactNotFound('There is no such contact.', { id: contactId });
      const standing = await this.verifications.lockOf(tx, ownerId, normalEmail(email));
      if (!standing || standing.verifiedAt) throw new NothingToVerify();
      refuseAgain(standing, tx.now);
      const secret = newLinkSecret();
      const again = { ...standing, contactId, hash: secret.hash, mailedAt: tx.now };
      await this.verifications.save(tx, again);
      await this.news.asked(tx, again, secret.text);
    });
  }
}
