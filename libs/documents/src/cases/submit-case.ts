import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CaseMoves } from './case-moves';
import { CaseSides } from './case-sides';

/** All papers are there: the reviewers' turn. From now on no time runs. */
@Injectable()
export class SubmitCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sides: CaseSides,
    private readonly moves: CaseMoves,
  ) {}

  /** @throws CaseNotFound, CaseNotOpen, PapersMissing */
  async run({ nodeId }: Actor, caseId: string): Promise<void> {
    await this.work.run(async (tx) => this.moves.submitted(tx, await this.sides.lock(tx, nodeId, caseId)));
  }
}
