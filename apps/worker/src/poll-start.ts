import { AskForPolling, AskForSyncing } from '#libs/provisioning';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';

const LOOK_EVERY_MS = 10 * 60_000;

/** Sees to it, now and then, that the message queues of the registries are read, and domains compared with them. Any number of workers may ask for it. */
@Injectable()
export class PollStart implements OnApplicationBootstrap {
  private readonly logger = new Logger('worker');

  constructor(
    private readonly polling: AskForPolling,
    private readonly syncing: AskForSyncing,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.ask();
  }

  @Interval(LOOK_EVERY_MS)
  async ask(): Promise<void> {
    try {
      await this.polling.run();
      await this.syncing.run();
    } catch (error) {
      // Another worker may have been quicker by a moment; the next look finds out.
      this.logger.warn({ event: 'polling-not-asked-for', reason: String(error) });
    }
  }
}
