import type { JobHandler } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { BrandSenders } from './brand-senders';
import { CheckMailSender } from './check-mail-sender';

/** The daily job that looks whether mails may still come from brands' addresses. */
export const CHECK_MAIL_SENDERS = 'mail-senders.check';

const AT_ONCE = 20;

@Injectable()
export class CheckMailSenders implements JobHandler {
  readonly kind = CHECK_MAIL_SENDERS;
  private readonly logger = new Logger('mail');

  constructor(
    private readonly senders: BrandSenders,
    private readonly check: CheckMailSender,
  ) {}

  async run(): Promise<void> {
    for (let after = 0; ;) {
      const some = await this.senders.toLookAt(after, AT_ONCE);
      await Promise.all(some.map(({ nodeId }) => this.one(nodeId)));
      if (some.length < AT_ONCE) return;
      after = some.at(-1)!.nodeId;
    }
  }

  /** Its owner may have taken it away at this moment: the others are looked at. */
  private async one(nodeId: number): Promise<void> {
    try {
      await this.check.run(nodeId, null);
    } catch (error) {
      this.logger.warn({ event: 'mail-sender-not-checked', node: nodeId, reason: String(error) });
    }
  }
}
