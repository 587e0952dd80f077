import { Reads } from '#libs/platform';

/** How each engine shows its plan of a query. */
const EXPLAIN = { sqlite: 'EXPLAIN QUERY PLAN', mariadb: 'EXPLAIN' };

/** Reads that keep what they were asked, so that the engine can be asked for its plan of the very same query. */
export class RememberingReads extends Reads {
  private readonly asked: [sql: string, parameters: readonly unknown[]][] = [];

  override query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.asked.push([sql, parameters]);
    return super.query(sql, parameters);
  }

  /** The steps of the engine's plan: `SEARCH … USING INDEX …` on SQLite, `range <index> <extra>` on MariaDB. The last query's, or the last but one's, … */
  async plan(back = 0): Promise<string[]> {
    const [sql, parameters] = this.asked.at(-1 - back) ?? ['', []];
    const steps = await super.query<Record<string, string>>(`${EXPLAIN[this.dialect.kind]} ${sql}`, parameters);
    return steps.map(({ detail, type, key, Extra }) => detail ?? [type, key, Extra].join(' '));
  }
}
