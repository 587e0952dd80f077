import { UnitOfWork } from '#libs/platform';
import { linkHash, linkNotValid } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApplicantLetters } from './applicant-letters';
import type { Application } from './application/application';
import { referenceOf } from './application/decision';
import { emailVerified } from './application/verification';
import { Applications } from './applications';

/** The link of the mail was opened: the address is the applicant's. It counts once. */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly letters: ApplicantLetters,
  ) {}

  /** @throws LinkNotValid, AlreadyApplied */
  run(secret: string): Promise<Application> {
    return this.work.run(async (tx) => {
      const application = await this.applications.lock(tx, 'link_hash', linkHash(secret));
      const verified = application && emailVerified(application, tx.now);
      if (!verified) throw linkNotValid();
      await this.applications.release(tx, verified, { verifiedEmail: verified.verifiedEmail });
      await this.applications.save(tx, verified);
      await this.letters.post(tx, verified, 'application-received', { reference: referenceOf(verified) });
      return verified;
    });
  }
}
