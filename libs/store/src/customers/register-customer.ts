import { BrandProfiles } from '#libs/branding';
import { UnitOfWork } from '#libs/platform';
import { Captchas } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { Agreements } from '../checkout/agreements';
import { type NewCustomer, RegistrationClosed } from './new-customer';
import { OpenAccount } from './open-account';

/** Somebody registers who orders nothing yet, where the brand lets them. */
@Injectable()
export class RegisterCustomer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: BrandProfiles,
    private readonly captchas: Captchas,
    private readonly agreements: Agreements,
    private readonly openAccount: OpenAccount,
  ) {}

  /**
   * `agreedTo`: ids of the legal texts that the visitor has agreed to.
   * @throws RegistrationClosed, CaptchaNeeded, CaptchaWrong, NotAgreed, EmailTaken, PhoneInvalid, PasswordRefused
   */
  async run(sellerId: number, customer: NewCustomer, agreedTo: readonly string[], captcha: string | undefined): Promise<void> {
    const brand = await this.work.run((tx) => this.profiles.whole(tx, sellerId));
    if (!brand.isOpenToVisitors) throw new RegistrationClosed();
    const ready = await this.openAccount.ready(customer, brand, '');
    await this.work.run(async (tx) => {
      await this.captchas.take(tx, captcha);
      const { nodeId, owner } = await this.openAccount.apply(tx, sellerId, ready);
      await this.agreements.agree(tx, { sellerId, nodeId, personId: owner.id }, agreedTo);
    });
  }
}
