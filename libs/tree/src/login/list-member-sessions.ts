import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { memberOf, refuseBeyond } from '../people/team';
import { membershipTable } from '../people/membership.table';
import type { LoginSession } from './login-session';
import { LoginSessions } from './login-sessions';

/** Where somebody of the actor's team is logged in to the actor's node at this moment, the newest first. */
@Injectable()
export class ListMemberSessions {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly sessions: LoginSessions,
  ) {}

  /** `before`: only sessions with a lower id, the last one of the page before. @throws MemberNotFound, RoleNotAllowed */
  async run({ nodeId, role }: Actor, personId: string, limit: number, before?: string): Promise<LoginSession[]> {
    const team = await this.reads.manager.findBy(membershipTable, { nodeId, personId });
    refuseBeyond(role, [memberOf(team, personId).role]);
    return this.sessions.alive(this.reads, { personId, nodeId }, this.clock.now(), { limit, before });
  }
}
