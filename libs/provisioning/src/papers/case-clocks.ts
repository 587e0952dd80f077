import { CaseMoves, VerificationCases } from '#libs/documents';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DomainDates } from '../item-action';
import type { OrderItem } from '../order-item';

/** The time for papers runs from when the registry registered the name, which it says itself. */
@Injectable()
export class CaseClocks {
  constructor(
    private readonly cases: VerificationCases,
    private readonly moves: CaseMoves,
  ) {}

  /** The caller has locked the item. */
  async start(tx: Tx, { caseId, createdAt }: OrderItem, dates: DomainDates): Promise<void> {
    if (caseId === null) return;
    await this.moves.registered(tx, await this.cases.lock(tx, caseId), dates.createdAt ?? createdAt);
  }
}
