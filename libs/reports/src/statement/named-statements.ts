import { type StatementLine, Statements } from '#libs/ledger';
import { Reads, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A movement with the name of the domain that it is about; null where it is about none. */
export interface NamedLine extends StatementLine {
  readonly domain: string | null;
}

/** How a posting of an ordered name is called. */
const OF_ITEM = /^order-item:(itm_[^:]+):/;

/** Movements on deposits, with the names they are about: one query more for a page. */
@Injectable()
export class NamedStatements {
  constructor(
    private readonly statements: Statements,
    private readonly reads: Reads,
  ) {}

  /** The newest first, older than `before`; at most `limit`. */
  async lines(depositId: string, limit: number, before?: number): Promise<NamedLine[]> {
    return this.named(await this.statements.lines(depositId, limit, before));
  }

  /** From an instant until before another, the oldest first, after `after`; at most `limit`. */
  async between(...asked: Parameters<Statements['between']>): Promise<NamedLine[]> {
    return this.named(await this.statements.between(...asked));
  }

  private async named(lines: readonly StatementLine[]): Promise<NamedLine[]> {
    const ids = [...new Set(lines.flatMap(({ reference }) => OF_ITEM.exec(reference)?.[1] ?? []))];
    const rows =
      ids.length === 0
        ? []
        : await this.reads.query<{ id: string; name: string }>(`SELECT id, name FROM order_item WHERE id IN (${marks(ids)})`, ids);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return lines.map((line) => ({ ...line, domain: names.get(OF_ITEM.exec(line.reference)?.[1] ?? '') ?? null }));
  }
}
