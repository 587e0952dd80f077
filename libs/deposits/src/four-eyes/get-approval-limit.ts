import type { Actor, Money } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ApprovalLimits } from './approval-limits';

/** How much one person alone may do at the actor's node; null is everything. */
@Injectable()
export class GetApprovalLimit {
  constructor(
    private readonly reads: Reads,
    private readonly limits: ApprovalLimits,
  ) {}

  run({ nodeId }: Actor): Promise<Money | null> {
    return this.limits.of(this.reads, nodeId);
  }
}
