import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { ReviewReason } from './review-reason';
import { ReviewReasons } from './review-reasons';

/** What reviewers choose from. At any node but the operator's there is none. */
@Injectable()
export class ListReviewReasons {
  constructor(
    private readonly reads: Reads,
    private readonly reasons: ReviewReasons,
  ) {}

  /** By code. */
  async run({ nodeId }: Actor): Promise<ReviewReason[]> {
    return nodeId === OPERATOR_ID ? this.reasons.list(this.reads) : [];
  }
}
