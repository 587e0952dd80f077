import { type Actor, DomainError } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MatchRows } from './match-rows';
import { StatementReads } from './statement-reads';
import { StatementRows } from './statement-rows';
import { TakeRow } from './take-row';

/** What a confirmation has done, in numbers of rows. */
export interface Confirmation {
  /** Are on the deposits now. */
  readonly credited: number;
  /** Wait for a second person to approve. */
  readonly waiting: number;
  /** Had been approved by hand before; no money moved. */
  readonly noted: number;
  /** Could not be credited, with the reason's code. */
  readonly refused: readonly { readonly row: string; readonly code: string }[];
  /** Need a person to look. */
  readonly left: number;
}

/** What is beyond doubt in a bank statement is credited, row by row: each is a decision of its own. */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly statements: StatementReads,
    private readonly rows: StatementRows,
    private readonly matches: MatchRows,
    private readonly take: TakeRow,
  ) {}

  /** Again and again it does what is left to do, and nothing twice. @throws StatementImportNotFound also for another node's */
  async run(actor: Actor, importId: string): Promise<Confirmation> {
    await this.statements.get(actor, importId);
    const open = await this.statements.open(actor, importId);
    const foreseen = await this.matches.of(this.reads, open);
    const done = { credited: 0, waiting: 0, noted: 0, left: 0 };
    const refused: { row: string; code: string }[] = [];
    for (const { id } of open.toReversed()) {
      const kind = foreseen.get(id)?.kind;
      if (kind !== 'matched' && kind !== 'credited') {
        done.left += 1;
        continue;
      }
      try {
        done[await this.work.run((tx) => this.one(tx, actor, id))] += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.push({ row: id, code: error.code });
      }
    }
    return { ...done, refused };
  }

  /** Looked at again under its lock: somebody may have been faster. */
  private async one(tx: Tx, actor: Actor, id: string): Promise<'credited' | 'waiting' | 'noted' | 'left'> {
    const row = await this.rows.lock(tx, actor.nodeId, id);
    const match = row.state === 'open' ? (await this.matches.of(tx, [row])).get(id) : undefined;
    if (match?.kind !== 'matched' && match?.kind !== 'credited') return 'left';
    const [topUp] = match.topUps;
    // A match without a top-up is the first payment of somebody new, who has announced nothing.
    const after = topUp ? await this.take.byTopUp(tx, actor, id, topUp.id) : await this.take.byChild(tx, actor, id, match.firstOf!, null);
    if (after.topUp.state === 'pending') return 'waiting';
    return match.kind === 'matched' ? 'credited' : 'noted';
  }
}
