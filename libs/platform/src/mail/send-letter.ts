import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import type { Job } from '../jobs/job';
import type { JobHandler } from '../jobs/job-runner';
import { Settings } from '../settings';
import type { KeptLetter } from './letter';
import { oneLine } from './letter-values';
import { Letters } from './letters';
import { MailRefused, MailTransport } from './mail-transport';
import { SEND_LETTER } from './send-letter-job';
import { writeLetter } from './written-letter';

/**
 * Sends one mail. It is sent first and marked afterwards: a worker that dies in between sends it again, under the same
 * Message-ID, which is better than not at all.
 */
@Injectable()
export class SendLetter implements JobHandler {
  readonly kind = SEND_LETTER;
  private readonly logger = new Logger('mail');

  constructor(
    private readonly work: UnitOfWork,
    private readonly letters: Letters,
    private readonly transport: MailTransport,
    private readonly settings: Settings,
  ) {}

  async run(payload: Job['payload']): Promise<void> {
    const letter = await this.work.run((tx) => this.letters.lock(tx, String(payload.letter)));
    if (letter?.state !== 'waiting') return;
    const messageId = `<${letter.id}@${this.settings.smtpFrom.split('@')[1]}>`;
    try {
      await this.send(letter, messageId);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.logger.warn({ event: 'mail-refused', letter: letter.id, template: letter.template, reason: error.message });
      await this.settle(letter, (tx) => this.letters.markFailed(tx, letter, error.message));
      return;
    }
    await this.settle(letter, (tx) => this.letters.markSent(tx, letter, messageId));
  }

  private async send(letter: KeptLetter, messageId: string): Promise<void> {
    const { to, brand, createdAt } = letter;
    await this.transport.send({
      ...(await writeLetter(letter)),
      from: { name: oneLine(brand.name), address: this.settings.smtpFrom },
      replyTo: brand.supportEmail,
      to: { name: oneLine(to.name), address: to.email },
      messageId,
      date: createdAt,
    });
  }

  /** Another worker may have sent it as well, when this one was slow: the first one's word stands. */
  private async settle({ id }: KeptLetter, write: (tx: Parameters<Letters['lock']>[0]) => Promise<void>): Promise<void> {
    await this.work.run(async (tx) => {
      if ((await this.letters.lock(tx, id))?.state === 'waiting') await write(tx);
    });
  }
}
