import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { EmailChange } from './email-change';
import { EmailChanges } from './email-changes';

/** Whether somebody is about to log in with another address. */
@Injectable()
export class LookAtEmailChange {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly changes: EmailChanges,
  ) {}

  run({ personId }: Actor): Promise<EmailChange | null> {
    return this.changes.open(this.reads, personId, this.clock.now());
  }
}
