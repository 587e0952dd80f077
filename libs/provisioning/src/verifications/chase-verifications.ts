import { Clock } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { newLinkSecret } from '#libs/tree';
import { Injectable, Logger } from '@nestjs/common';
import { type EmailVerification, dueStage, onwards } from './email-verification';
import { EmailVerifications } from './email-verifications';
import { VerificationNews } from './verification-news';
import { VerifiedNames } from './verified-names';

const PAGE = 200;

/** Does what the dates already say about addresses that are not proved: reminds, and has names rest; each stage once, however many look. */
@Injectable()
export class ChaseVerifications {
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly verifications: EmailVerifications,
    private readonly names: VerifiedNames,
    private readonly news: VerificationNews,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (;;) {
      const due = await this.verifications.due(this.reads, this.clock.now(), PAGE);
      const moved = await Promise.all(due.map((each) => this.one(each)));
      if (due.length < PAGE || !moved.includes(true)) return;
    }
  }

  /** One that fails keeps no other waiting; the next look tries it again. @returns whether it has moved on. */
  private async one({ ownerId, email }: Pick<EmailVerification, 'ownerId' | 'email'>): Promise<boolean> {
    try {
      await this.work.run((tx) => this.stage(tx, ownerId, email));
      return true;
    } catch (error) {
      this.logger.error({ event: 'verification-not-chased', owner: ownerId, reason: String(error) });
      return false;
    }
  }

  private async stage(tx: Tx, ownerId: number, email: string): Promise<void> {
    const names = await this.names.lock(tx, ownerId, email);
    const standing = await this.verifications.lockOf(tx, ownerId, email);
    const stage = standing && dueStage(standing, tx.now);
    if (!stage) return;
    const secret = newLinkSecret();
    // Where nothing is registered for it any more nobody has to prove it.
    const isWanted = names.length > 0;
    const after = { ...onwards(standing), ...(isWanted ? { hash: secret.hash, mailedAt: tx.now } : {}) };
    await this.verifications.save(tx, after);
    if (!isWanted) return;
    if (stage.action === 'remind') return this.news.asked(tx, after, secret.text);
    await this.news.resting(tx, after, await this.names.rest(tx, names, tx.now), secret.text);
  }
}
