import { UnitOfWork } from '#libs/platform';
import { linkHash, linkNotValid } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { EmailVerifications } from './email-verifications';
import { VerificationNews } from './verification-news';
import { VerifiedNames } from './verified-names';

/** Somebody has opened the link in the mail to a registrant: the address is theirs, and names that rested for it work again. */
@Injectable()
export class VerifyRegistrant {
  constructor(
    private readonly work: UnitOfWork,
    private readonly verifications: EmailVerifications,
    private readonly names: VerifiedNames,
    private readonly news: VerificationNews,
  ) {}

  /** It counts once. @throws LinkNotValid */
  run(secret: string): Promise<void> {
    const hash = linkHash(secret);
    return this.work.run(async (tx) => {
      const seen = await this.verifications.bySecret(tx, hash);
      if (!seen) throw linkNotValid();
      const names = await this.names.lock(tx, seen.ownerId, seen.email);
      const standing = await this.verifications.lockOf(tx, seen.ownerId, seen.email);
      if (standing?.hash !== hash) throw linkNotValid();
      const verified = { ...standing, hash: null, nextAt: null, verifiedAt: tx.now };
      await this.verifications.save(tx, verified);
      await this.news.verified(tx, verified, await this.names.rest(tx, names, null));
    });
  }
}
