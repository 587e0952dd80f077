import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { STATEMENT_LIMITS } from './import-statement';
import type { StatementImport } from './statement-import';
import { statementImportTable } from './statement-import.table';
import { StatementImportNotFound, type StatementRow, StatementRowNotFound, type StatementRowState } from './statement-row';
import { StatementRows } from './statement-rows';

/** Which rows of a node's bank statements are wanted. */
export interface StatementRowsWish {
  readonly state?: StatementRowState | undefined;
  readonly importId?: string | undefined;
  /** Only older ones: the last one of the page before. */
  readonly before?: string | undefined;
  /** How many at most; a page and the one more that tells whether another page follows. */
  readonly limit: number;
}

/** Bank statements as the node that handed them in sees them; nobody else does. */
@Injectable()
export class StatementReads {
  constructor(
    private readonly reads: Reads,
    private readonly statementRows: StatementRows,
  ) {}

  /** @throws StatementImportNotFound */
  async get({ nodeId }: Actor, id: string): Promise<StatementImport> {
    const found = await this.reads.manager.findOneBy(statementImportTable, { id, nodeId });
    if (!found) throw new StatementImportNotFound(id);
    return found;
  }

  /** The newest first; only older ones than `before`. */
  imports({ nodeId }: Actor, limit: number, before?: string): Promise<StatementImport[]> {
    const where = { nodeId, ...(before === undefined ? {} : { id: LessThan(before) }) };
    return this.reads.manager.find(statementImportTable, { where, order: { id: 'DESC' }, take: Math.min(limit, PAGE_MAX + 1) });
  }

  /** @throws StatementRowNotFound */
  async row({ nodeId }: Actor, id: string): Promise<StatementRow> {
    const [row] = await this.statementRows.list(this.reads, { nodeId, id }, 1);
    if (!row) throw new StatementRowNotFound(id);
    return row;
  }

  rows({ nodeId }: Actor, { state, importId, before, limit }: StatementRowsWish): Promise<StatementRow[]> {
    const like = { nodeId, ...(state && { state }), ...(importId !== undefined && { importId }) };
    return this.statementRows.list(this.reads, like, Math.min(limit, PAGE_MAX + 1), before);
  }

  /** All rows of one file that nobody has decided about. */
  open({ nodeId }: Actor, importId: string): Promise<StatementRow[]> {
    return this.statementRows.list(this.reads, { nodeId, importId, state: 'open' }, STATEMENT_LIMITS.rows);
  }
}
