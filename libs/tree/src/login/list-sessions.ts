import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { LoginSession } from './login-session';
import { LoginSessions } from './login-sessions';

/** The sessions of the person who asks that count at this moment, the newest first. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly sessions: LoginSessions,
  ) {}

  /** `before`: only sessions with a lower id, the last one of the page before. */
  run({ personId }: Actor, limit: number, before?: string): Promise<LoginSession[]> {
    return this.sessions.alive(this.reads, { personId }, this.clock.now(), { limit, before });
  }
}
