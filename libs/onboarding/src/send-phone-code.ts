import { UnitOfWork } from '#libs/platform';
import { linkHash } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { withCode } from './application/verification';
import { Applications } from './applications';
import { CodeChannel } from './phone/code-channel';
import { PhoneCodes } from './phone/phone-codes';

/** A code goes to the applicant's telephone. It is sent after it was written down; one that is lost on the way is asked for again. */
@Injectable()
export class SendPhoneCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly codes: PhoneCodes,
    private readonly channel: CodeChannel,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue, TooManySent */
  async run(token: string): Promise<void> {
    const code = this.codes.next();
    const { phone } = await this.work.run(async (tx) => {
      const before = await this.applications.lockByToken(tx, linkHash(token));
      const application = withCode(before, this.codes.hash(before.id, code), tx.now);
      await this.applications.save(tx, application);
      return application;
    });
    await this.channel.send(phone, code);
  }
}
