import { type Actor, Clock } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import type { Invitation } from './invitation';
import { invitationTable } from './invitation.table';

/** The open invitations to the actor's node, the newest first. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** `before`: the id of the last one of the page before. */
  run({ nodeId }: Actor, limit: number, before?: string): Promise<Invitation[]> {
    return this.reads.manager.find(invitationTable, {
      where: {
        nodeId,
        acceptedAt: IsNull(),
        revokedAt: IsNull(),
        expiresAt: MoreThan(this.clock.now()),
        ...(before ? { id: LessThan(before) } : {}),
      },
      order: { id: 'DESC' },
      take: Math.min(limit, PAGE_MAX + 1),
    });
  }
}
