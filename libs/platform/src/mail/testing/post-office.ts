import { type FreshDatabase, freshDatabase } from '../../../../../test/support/fresh-database';
import { JobQueue } from '../../jobs/job-queue';
import { JobRunner } from '../../jobs/job-runner';
import { platformSchema } from '../../platform.schema';
import { Settings } from '../../settings';
import type { KeptLetter, Letter } from '../letter';
import { LetterReads } from '../letter-reads';
import { Letters } from '../letters';
import { HouseSender } from '../mail-senders';
import type { MailTransport } from '../mail-transport';
import { SendLetter } from '../send-letter';
import { SmtpTransport } from '../smtp-transport';
import { SmtpSink } from './smtp-sink';

/** What no stored row may hold once the mail has left. */
export const SECRET = 'tok-very-secret';

export const letter = (more: Partial<Letter> = {}): Letter => ({
  to: { email: 'sari@senja.example', name: 'Sari' },
  personId: 'per_sari',
  nodeId: 42,
  template: 'forgot-password',
  locale: 'id',
  brand: { name: 'Senja, "Hosting"', supportEmail: 'halo@senja.example', url: null, colour: null },
  data: { link: `https://portal.example/reset?token=${SECRET}` },
  ...more,
});

/** An outbox on a database of its own, workers that send from it, and the mail server they reach. */
export class PostOffice {
  readonly queue = new JobQueue();
  readonly letters = new Letters(this.queue);
  readonly reads: LetterReads;

  private constructor(
    readonly db: FreshDatabase,
    readonly sink: SmtpSink,
  ) {
    this.reads = new LetterReads(db.reads);
  }

  static async open(): Promise<PostOffice> {
    return new PostOffice(await freshDatabase(platformSchema), await SmtpSink.listen());
  }

  async close(): Promise<void> {
    await Promise.all([this.db.drop(), this.sink.close()]);
  }

  post(...list: readonly Letter[]): Promise<void> {
    return this.db.work.run((tx) => this.letters.post(tx, list));
  }

  handler(transport: MailTransport = new SmtpTransport(this.sink.url)): SendLetter {
    const settings = Settings.load({ NODE_ENV: 'test', SMTP_FROM: 'surat@pohonnama.example' });
    return new SendLetter(this.db.work, this.letters, transport, settings, this.db.clock, new HouseSender());
  }

  worker(transport?: MailTransport): JobRunner {
    const { queue, db } = this;
    return new JobRunner({ work: db.work, reads: db.reads, queue, clock: db.clock }, [this.handler(transport)], 4);
  }

  /** The newest mail to Sari. */
  async newest(): Promise<KeptLetter | undefined> {
    return (await this.reads.list('per_sari', 1))[0];
  }
}
