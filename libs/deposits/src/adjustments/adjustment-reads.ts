import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Adjustment, AdjustmentState } from './adjustment';
import { Adjustments } from './adjustments';

/** Which adjustments are wanted. */
export interface AdjustmentsWish {
  /** What was done to the actor's own deposit, or what its node did to those of its children. */
  readonly of: 'own' | 'children';
  readonly state?: AdjustmentState | undefined;
  /** Only older ones: the last one of the page before. */
  readonly before?: string | undefined;
  /** How many at most; a page and the one more that tells whether another page follows. */
  readonly limit: number;
}

/** Adjustments as child and parent see them: to the child there are only those that were posted. */
@Injectable()
export class AdjustmentReads {
  constructor(
    private readonly reads: Reads,
    private readonly adjustments: Adjustments,
  ) {}

  /** @throws AdjustmentNotFound to anybody else */
  get({ nodeId }: Actor, id: string): Promise<Adjustment> {
    return this.adjustments.get(this.reads, id, [{ parentId: nodeId }, { childId: nodeId, state: 'posted' }]);
  }

  list({ nodeId }: Actor, { of, state, before, limit }: AdjustmentsWish): Promise<Adjustment[]> {
    const ofChildren = { parentId: nodeId, ...(state && { state }) };
    const like = of === 'own' ? ({ childId: nodeId, state: 'posted' } as const) : ofChildren;
    return this.adjustments.list(this.reads, like, Math.min(limit, PAGE_MAX + 1), before);
  }
}
