import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { LimitStanding } from './approval-limit';
import { ApprovalLimits } from './approval-limits';

/** How much one person alone may do at the actor's node, and what that will be. */
@Injectable()
export class GetApprovalLimit {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly limits: ApprovalLimits,
  ) {}

  run({ nodeId }: Actor): Promise<LimitStanding> {
    return this.limits.standing(this.reads, nodeId, this.clock.now());
  }
}
