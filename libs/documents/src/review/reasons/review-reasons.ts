import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { REASONS_MAX, type ReviewReason } from './review-reason';
import { reviewReasonTable } from './review-reason.table';

/** Where reasons for turning papers down are kept. */
@Injectable()
export class ReviewReasons {
  find(from: Tx | Reads, code: string): Promise<ReviewReason | null> {
    return from.manager.findOneBy(reviewReasonTable, { code });
  }

  /** All of them, by code. */
  list(from: Tx | Reads): Promise<ReviewReason[]> {
    return from.manager.find(reviewReasonTable, { order: { code: 'ASC' }, take: REASONS_MAX });
  }

  count(tx: Tx): Promise<number> {
    return tx.manager.count(reviewReasonTable);
  }

  /** Writes one, new or changed. */
  async put(tx: Tx, reason: ReviewReason): Promise<void> {
    await tx.manager.save(reviewReasonTable, reason);
  }
}
