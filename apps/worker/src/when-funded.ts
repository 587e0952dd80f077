import { DEPOSIT_FUNDED } from '#libs/deposits';
import { OpenAccount } from '#libs/onboarding';
import type { Job, JobHandler } from '#libs/platform';
import { HoldQueued } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';

/** What money on a deposit sets off: an applicant's account opens, and orders that waited are tried again. */
@Injectable()
export class WhenFunded implements JobHandler {
  readonly kind = DEPOSIT_FUNDED;

  constructor(
    private readonly openAccount: OpenAccount,
    private readonly holdQueued: HoldQueued,
  ) {}

  async run(payload: Job['payload']): Promise<void> {
    await this.openAccount.run(String(payload['deposit']));
    await this.holdQueued.run(payload);
  }
}
