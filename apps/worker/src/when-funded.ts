import { IssueReceipts } from '#libs/billing';
import { DEPOSIT_FUNDED } from '#libs/deposits';
import { OpenAccount } from '#libs/onboarding';
import type { Job, JobHandler } from '#libs/platform';
import { FollowChild, HoldQueued, PayEarmarked } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';

/** What money on a deposit sets off: its payer gets a receipt, it follows a child that has been moved, an applicant's account opens, invoices it was meant for are paid, and orders that waited are tried again. */
@Injectable()
export class WhenFunded implements JobHandler {
  readonly kind = DEPOSIT_FUNDED;

  constructor(
    private readonly issueReceipts: IssueReceipts,
    private readonly followChild: FollowChild,
    private readonly openAccount: OpenAccount,
    private readonly payEarmarked: PayEarmarked,
    private readonly holdQueued: HoldQueued,
  ) {}

  async run(payload: Job['payload']): Promise<void> {
    await this.issueReceipts.run(String(payload['deposit']));
    const deposit = await this.followChild.run(String(payload['deposit']));
    await this.openAccount.run(deposit);
    await this.payEarmarked.run(deposit);
    await this.holdQueued.run({ ...payload, deposit });
  }
}
