import type { Money } from '#libs/kernel';
import { RequestTopUp, type TopUp } from '#libs/deposits';
import { UnitOfWork, fingerprint } from '#libs/platform';
import { linkHash } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { expectState } from './application/application';
import { paymentOf, referenceOf } from './application/decision';
import { Applications } from './applications';

/** What the applicant says to have paid; without an amount, what was asked for. */
export interface PaymentWish {
  readonly amount?: Money | undefined;
  readonly idempotencyKey: string;
}

/** The applicant says that the first deposit is on its way: a top-up like any other, which the parent approves or rejects. */
@Injectable()
export class ReportPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly requestTopUp: RequestTopUp,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue, TopUpAmountNotAllowed, IdempotencyKeyReused */
  async run(token: string, { amount, idempotencyKey }: PaymentWish): Promise<TopUp> {
    const application = await this.work.run((tx) => this.applications.lockByToken(tx, linkHash(token)));
    expectState(application, 'awaiting_deposit');
    const [nodeId, paid] = [application.nodeId!, amount ?? paymentOf(application)!];
    const wish = { amount: paid, isPaid: true, note: referenceOf(application), idempotencyKey, bodyHash: fingerprint({ amount: paid }) };
    // Nobody has a login at that node yet: the application stands for its person.
    return this.requestTopUp.run({ personId: application.id, nodeId, role: 'owner' }, wish);
  }
}
