import { AskForPolling } from '#libs/provisioning';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';

const LOOK_EVERY_MS = 10 * 60_000;

/** Sees to it, now and then, that the message queues of the registries are read. Any number of workers may ask for it. */
@Injectable()
export class PollStart implements OnApplicationBootstrap {
  private readonly logger = new Logger('worker');

  constructor(private readonly polling: AskForPolling) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.ask();
  }

  @Interval(LOOK_EVERY_MS)
  async ask(): Promise<void> {
    try {
      await this.polling.run();
    } catch (error) {
      // Another worker may have been quicker by a moment; the next look finds out.
      this.logger.warn({ event: 'polling-not-asked-for', reason: String(error) });
    }
  }
}
