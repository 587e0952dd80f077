import { Clock, DAY, MINUTE, SECOND } from '#libs/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../database/unit-of-work';
import type { Job } from '../jobs/job';
import type { Again, JobHandler } from '../jobs/job-runner';
import { Settings } from '../settings';
import type { KeptLetter } from './letter';
import { oneLine } from './letter-values';
import { Letters } from './letters';
import { MailSenders } from './mail-senders';
import { MailRefused, MailTransport, type OutgoingMail } from './mail-transport';
import { SEND_LETTER } from './send-letter-job';
import { writeLetter } from './written-letter';

/** As long as mail servers try (RFC 5321, 4.5.4.1, says four to five days); a link in it has long run out by then. */
const GIVE_UP_AFTER_MS = 3 * DAY;
const AGAIN_LEAST_MS = 10 * SECOND;
const AGAIN_MOST_MS = 30 * MINUTE;

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
    private readonly clock: Clock,
    private readonly senders: MailSenders,
  ) {}

  async run(payload: Job['payload']): Promise<void | Again> {
    const letter = await this.work.run((tx) => this.letters.lock(tx, String(payload.letter)));
    if (letter?.state !== 'waiting') return;
    const mail = await this.mailOf(letter);
    try {
      await this.transport.send(mail);
    } catch (error) {
      return this.notSent(letter, error instanceof Error ? error : new Error(String(error)));
    }
    await this.settle(letter, (tx) => this.letters.markSent(tx, letter, mail.messageId));
  }

  private async mailOf(letter: KeptLetter): Promise<OutgoingMail> {
    const { id, to, brand, createdAt } = letter;
    const sender = brand.nodeId ? await this.senders.of(brand.nodeId) : null;
    const address = sender?.address ?? this.settings.smtpFrom;
    return {
      ...(await writeLetter(letter)),
      from: { name: oneLine(brand.name), address },
      replyTo: brand.supportEmail,
      to: { name: oneLine(to.name), address: to.email },
      messageId: `<${id}@${address.split('@')[1]}>`,
      date: createdAt,
      ...(sender ? { dkim: sender.dkim } : {}),
    };
  }

  /** Refused for good, it has failed. Otherwise it waits about as long again as it has waited already. */
  private async notSent(letter: KeptLetter, error: Error): Promise<void | Again> {
    const ageMs = this.clock.now().getTime() - letter.createdAt.getTime();
    const isFinal = error instanceof MailRefused || ageMs > GIVE_UP_AFTER_MS;
    const { id, template } = letter;
    this.logger.warn({ event: isFinal ? 'mail-failed' : 'mail-not-sent', letter: id, template, reason: error.message });
    if (!isFinal) return { againInMs: Math.max(AGAIN_LEAST_MS, Math.min(ageMs, AGAIN_MOST_MS)) };
    await this.settle(letter, (tx) => this.letters.markFailed(tx, letter, error.message));
  }

  /** Another worker may have sent it as well, when this one was slow: the first one's word stands. */
  private async settle({ id }: KeptLetter, write: (tx: Tx) => Promise<void>): Promise<void> {
    await this.work.run(async (tx) => {
      if ((await this.letters.lock(tx, id))?.state === 'waiting') await write(tx);
    });
  }
}
