import { MINUTE, after, newId } from '#libs/kernel';
import { type Reads, Settings, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { VerificationCase } from '../../cases/verification-case';
import { verificationCaseTable } from '../../cases/verification-case.table';
import { type ReviewLease, holderOf } from './review-lease';
import { reviewLeaseTable } from './review-lease.table';

/** Where claims are kept: on the row of the case, which decides who has it, and as a row of their own that stays. Whoever writes has locked the case. */
@Injectable()
export class ReviewLeases {
  constructor(private readonly settings: Settings) {}

  /** The claim this reviewer has on the case now. */
  async of(from: Tx | Reads, theCase: VerificationCase, reviewerId: string, now: Date): Promise<ReviewLease | null> {
    if (holderOf(theCase, now) !== reviewerId) return null;
    return from.manager.findOne(reviewLeaseTable, { where: { caseId: theCase.id, reviewerId }, order: { endsAt: 'DESC' } });
  }

  /** The claims this reviewer has now, the one that ends first in front. */
  mine(from: Tx | Reads, reviewerId: string, now: Date, limit: number): Promise<ReviewLease[]> {
    return from.manager.find(reviewLeaseTable, {
      where: { reviewerId, endsAt: MoreThan(now) },
      order: { endsAt: 'ASC' },
      take: limit,
    });
  }

  countMine(tx: Tx, reviewerId: string): Promise<number> {
    return tx.manager.countBy(reviewLeaseTable, { reviewerId, endsAt: MoreThan(tx.now) });
  }

  /** The case is this reviewer's from now on; the claim it is under goes on, or a new one begins. */
  async claim(tx: Tx, theCase: VerificationCase, reviewerId: string): Promise<VerificationCase> {
    const endsAt = after(tx.now, this.settings.reviewLeaseMinutes * MINUTE);
    const present = await this.of(tx, theCase, reviewerId, tx.now);
    if (present) await tx.manager.update(reviewLeaseTable, { id: present.id }, { endsAt });
    else
      await tx.manager.insert(reviewLeaseTable, {
        id: newId('lea', tx.now),
        caseId: theCase.id,
        reviewerId,
        startedAt: tx.now,
        endsAt,
      });
    return this.write(tx, theCase, { reviewerId, leaseUntil: endsAt });
  }

  /** Whatever claim there is ends now. */
  async end(tx: Tx, theCase: VerificationCase): Promise<VerificationCase> {
    const holder = holderOf(theCase, tx.now);
    const present = holder === null ? null : await this.of(tx, theCase, holder, tx.now);
    if (present) await tx.manager.update(reviewLeaseTable, { id: present.id }, { endsAt: tx.now });
    return this.write(tx, theCase, { reviewerId: null, leaseUntil: null });
  }

  /** Who has a case is no change of the case: its version stays. */
  private async write(tx: Tx, theCase: VerificationCase, held: Pick<VerificationCase, 'reviewerId' | 'leaseUntil'>) {
    await tx.manager.update(verificationCaseTable, { id: theCase.id }, held);
    return { ...theCase, ...held };
  }
}
