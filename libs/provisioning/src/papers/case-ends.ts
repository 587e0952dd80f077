import { CaseMoves, VerificationCases } from '#libs/documents';
import type { Tx } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { Orders } from '../orders';
import { EarlyRegistrations } from './early-registrations';

/** How long people have to find out why a registry did not delete a name, until it is asked again. */
const AGAIN_AFTER_HOURS = 24;

/** Nobody wants to see the papers of an item any more, or they are wanted after all. The caller has locked the item, or its name is leaving. */
@Injectable()
export class CaseEnds {
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly orders: Orders,
    private readonly cases: VerificationCases,
    private readonly moves: CaseMoves,
    private readonly early: EarlyRegistrations,
  ) {}

  /** The item has failed or was taken back, or its name is no more. */
  async gone(tx: Tx, itemId: string): Promise<void> {
    const caseId = await this.orders.caseOf(tx, itemId);
    if (caseId === null) return;
    const standing = await this.cases.lock(tx, caseId);
    await this.early.end(tx, caseId, 'ended');
    if (standing.state !== 'approved') await this.moves.closed(tx, standing, 'ended');
  }

  /** Its registry did not delete the name: papers may be handed in after all, and what is due is tried again a day later. */
  async stays(tx: Tx, itemId: string): Promise<void> {
    const caseId = await this.orders.caseOf(tx, itemId);
    if (caseId === null) return;
    this.logger.error({ event: 'deadline-deletion-refused', itemId, caseId });
    await this.moves.reopened(tx, await this.cases.lock(tx, caseId), AGAIN_AFTER_HOURS);
  }
}
