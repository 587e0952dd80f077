import { ChaseVerifications, GiveBackUnrenewed, RenewByThemselves, TellOfExpiry } from '#libs/provisioning';
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';

const LOOK_EVERY_MS = 10 * 60_000;

/** Looks now and then which names are to renew by themselves, whom to tell that one expires, which have to go back, and which addresses of registrants are not proved. Any number of workers may look at once. */
@Injectable()
export class ExpiryLook {
  private readonly logger = new Logger('worker');
  private isLooking = false;

  constructor(
    private readonly renewals: RenewByThemselves,
    private readonly notices: TellOfExpiry,
    private readonly unrenewed: GiveBackUnrenewed,
    private readonly verifications: ChaseVerifications,
  ) {}

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.renewals.run();
      await this.notices.run();
      await this.unrenewed.run();
      await this.verifications.run();
    } catch (error) {
      this.logger.warn({ event: 'expiries-not-read', reason: String(error) });
    } finally {
      this.isLooking = false;
    }
  }
}
