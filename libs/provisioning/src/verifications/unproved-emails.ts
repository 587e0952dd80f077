import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { dueOf } from './email-verification';
import { EmailVerifications } from './email-verifications';
import { VerifiedNames } from './verified-names';

/** An address that names of a customer hang on, and that nobody has proved yet. */
export interface UnprovedEmail {
  readonly contactId: string;
  readonly email: string;
  /** By when it has to be proved: past when the names rest. */
  readonly until: Date;
}

/** Which addresses of a customer's registrants are still to be proved, for screens. */
@Injectable()
export class UnprovedEmails {
  constructor(
    private readonly reads: Reads,
    private readonly verifications: EmailVerifications,
    private readonly names: VerifiedNames,
  ) {}

  /** The longest first. Those that no name hangs on any more are left out. */
  async of(ownerId: number, limit: number): Promise<UnprovedEmail[]> {
    const found: UnprovedEmail[] = [];
    for (const verification of await this.verifications.unproved(this.reads, ownerId, limit)) {
      const { contactId, email } = verification;
      if ((await this.names.idsOf(this.reads, ownerId, email)).length > 0) found.push({ contactId, email, until: dueOf(verification) });
    }
    return found;
  }
}
