import type { Actor } from '#libs/kernel';
import { type Page, Reads, marks, pageOf } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { RowMatch } from '../statement-import/match-row';
import { MatchRows } from '../statement-import/match-rows';
import { StatementReads } from '../statement-import/statement-reads';
import type { StatementRow } from '../statement-import/statement-row';
import type { TopUpState } from '../top-up';
import { type StatementRowView, viewStatementRow } from './statement-row.view';

/** Shows rows of bank statements with what they most likely are. */
@Injectable()
export class StatementRowViews {
  constructor(
    private readonly reads: Reads,
    private readonly statements: StatementReads,
    private readonly matches: MatchRows,
  ) {}

  /** @throws StatementRowNotFound */
  async one(actor: Actor, id: string): Promise<StatementRowView> {
    const row = await this.statements.row(actor, id);
    return (await this.shown([row]))(row);
  }

  /** One page, the newest first. */
  async page(rows: readonly StatementRow[], limit: number): Promise<Page<StatementRowView>> {
    return pageOf(rows, limit, ({ id }) => [id]).map(await this.shown(rows));
  }

  private async shown(rows: readonly StatementRow[]): Promise<(row: StatementRow) => StatementRowView> {
    const open = rows.filter(({ state }) => state === 'open');
    const matches = new Map<string, RowMatch>();
    for (const account of new Set(open.map(({ bankAccountId }) => bankAccountId))) {
      const found = await this.matches.of(
        this.reads,
        open.filter(({ bankAccountId }) => bankAccountId === account),
      );
      for (const [id, match] of found) matches.set(id, match);
    }
    const ids = rows.flatMap(({ topUpId }) => topUpId ?? []);
    const topUps = await this.statesOf(ids);
    return (row) => viewStatementRow(row, matches.get(row.id) ?? null, topUps.get(row.topUpId ?? '') ?? null);
  }

  private async statesOf(ids: readonly string[]): Promise<Map<string, { id: string; state: TopUpState }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reads.query<{ id: string; state: TopUpState }>(`SELECT id, state FROM top_up WHERE id IN (${marks(ids)})`, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
