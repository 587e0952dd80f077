import { CaseMoves, type VerificationCase } from '#libs/documents';
import { type Domain, deletionRefusal } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { BeginDeletion } from '../deletion/begin-deletion';

/** Why a case is closed, and a name deleted, when its papers have not come. */
export const DEADLINE = 'deadline';

/** Has a name deleted because its papers have not come. From then on none are taken, until its registry should refuse to delete it. */
@Injectable()
export class DeleteForDeadline {
  constructor(
    private readonly moves: CaseMoves,
    private readonly begin: BeginDeletion,
  ) {}

  /** The caller has locked the item, the case and the domain, and found that it is due. */
  async apply(tx: Tx, theCase: VerificationCase, domain: Domain, refundPercent: number): Promise<void> {
    const terms = { cause: DEADLINE, askedBy: DEADLINE, reason: 'The papers did not come in time.', refundPercent } as const;
    await this.moves.closed(tx, theCase, DEADLINE);
    await this.begin.apply(tx, domain, { ...terms, isAbsorbed: deletionRefusal(domain, tx.now) !== undefined }, null);
  }
}
