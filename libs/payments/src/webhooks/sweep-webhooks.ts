import { Clock, DAY, after } from '#libs/kernel';
import { type JobHandler, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { WebhookEvents } from './webhook-events';

/** The kind of the nightly job that forgets what providers said long ago; no payload. */
export const SWEEP_WEBHOOKS = 'webhooks.sweep';

/** Providers repeat themselves for days, and people ask about a payment for weeks. */
const KEEP_MS = 90 * DAY;
/** Rows a transaction looks at: few enough that nobody waits for it. */
const PAGE = 1_000;

/** Every night: what providers said long ago is forgotten. A payment keeps what came of it, so that a late repetition changes nothing. */
@Injectable()
export class SweepWebhooks implements JobHandler {
  readonly kind = SWEEP_WEBHOOKS;

  constructor(
    private readonly work: UnitOfWork,
    private readonly events: WebhookEvents,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = after(this.clock.now(), -KEEP_MS);
    while ((await this.work.run((tx) => this.events.sweep(tx, before, PAGE))) === PAGE);
  }
}
