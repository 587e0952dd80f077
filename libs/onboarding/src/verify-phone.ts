import { UnitOfWork } from '#libs/platform';
import { linkHash } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Application } from './application/application';
import { CodeWrong, tried } from './application/verification';
import { Applications } from './applications';
import { PhoneCodes } from './phone/phone-codes';

/** The applicant says the code that came to the telephone. A wrong one is written down as well: there are five tries. */
@Injectable()
export class VerifyPhone {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly codes: PhoneCodes,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue, CodeWrong, AlreadyApplied */
  async run(token: string, code: string): Promise<Application> {
    const { application, isRight } = await this.work.run(async (tx) => {
      const before = await this.applications.lockByToken(tx, linkHash(token));
      const verdict = tried(before, this.codes.hash(before.id, code), tx.now);
      if (verdict.isRight) await this.applications.release(tx, verdict.application, { verifiedPhone: verdict.application.verifiedPhone });
      await this.applications.save(tx, verdict.application);
      return verdict;
    });
    if (!isRight) throw new CodeWrong();
    return application;
  }
}
