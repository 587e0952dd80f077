import { UnitOfWork } from '#libs/platform';
import { PORTAL_REALM, People, linkHash, newLinkSecret } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApplicantLetters } from './applicant-letters';
import { withLink } from './application/verification';
import { Applications } from './applications';

/** The mail was lost or too old: a new link, and the one before counts no more. */
@Injectable()
export class SendLinkAgain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly applications: Applications,
    private readonly letters: ApplicantLetters,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue, TooManySent */
  run(token: string): Promise<void> {
    return this.work.run(async (tx) => {
      const link = newLinkSecret();
      const application = withLink(await this.applications.lockByToken(tx, linkHash(token)), link.hash, tx.now);
      await this.applications.save(tx, application);
      if (await this.people.findByEmail(tx, PORTAL_REALM, application.email)) return;
      const until = application.linkUntil!.toISOString();
      await this.letters.post(tx, application, 'verify-email', { page: `registration#${link.text}`, until });
    });
  }
}
