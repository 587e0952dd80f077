import { type Actor, Clock } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { type LoginSession, idleSince } from './login-session';
import { loginSessionTable } from './login-session.table';

/** The sessions of the person who asks that count at this moment, the newest first. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** `before`: only sessions with a lower id, the last one of the page before. */
  run({ personId }: Actor, limit: number, before?: string): Promise<LoginSession[]> {
    const now = this.clock.now();
    return this.reads.manager.find(loginSessionTable, {
      where: {
        personId,
        revokedAt: IsNull(),
        expiresAt: MoreThan(now),
        lastUsedAt: MoreThan(idleSince(now)),
        ...(before ? { id: LessThan(before) } : {}),
      },
      order: { id: 'DESC' },
      take: Math.min(limit, PAGE_MAX + 1),
    });
  }
}
