import { Money } from '#libs/kernel';
import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Between, type FindOptionsWhere, In, LessThan } from 'typeorm';
import { type StatementRow, StatementRowNotFound } from './statement-row';
import { type StoredStatementRow, statementRowTable } from './statement-row.table';

/** As many are looked up or written by one statement. */
const BATCH = 500;

/** Where rows of bank statements are kept. */
@Injectable()
export class StatementRows {
  /** Locked until the transaction ends. @throws StatementRowNotFound also for another node's */
  async lock(tx: Tx, nodeId: number, id: string): Promise<StatementRow> {
    await tx.query(`SELECT id FROM statement_row WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    const row = await tx.manager.findOneBy(statementRowTable, { id, nodeId });
    if (!row) throw new StatementRowNotFound(id);
    return read(row);
  }

  /** Which of these rows are there already, on any of these accounts. */
  async known(tx: Tx, bankAccountIds: readonly string[], fingerprints: readonly string[]): Promise<Set<string>> {
    const known = new Set<string>();
    for (let start = 0; start < fingerprints.length; start += BATCH) {
      const some = fingerprints.slice(start, start + BATCH);
      const rows = await tx.manager.find(statementRowTable, {
        where: { bankAccountId: In(bankAccountIds), fingerprint: In(some) },
        select: { id: true, fingerprint: true },
      });
      for (const { fingerprint } of rows) known.add(fingerprint);
    }
    return known;
  }

  async add(tx: Tx, rows: readonly StatementRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH)
      await tx.manager.insert(statementRowTable, rows.slice(start, start + BATCH).map(write));
  }

  /** The row that shows the money of a top-up, which the caller has locked; undefined where none does. */
  async showing(tx: Tx, topUpId: string): Promise<string | undefined> {
    return (await tx.manager.findOne(statementRowTable, { where: { topUpId }, select: { id: true } }))?.id;
  }

  async saveDecision(tx: Tx, { id, state, topUpId, decidedBy, decidedAt, reason }: StatementRow): Promise<void> {
    await tx.manager.update(statementRowTable, { id }, { state, topUpId, decidedBy, decidedAt, reason });
  }

  /** The newest first, of one file from its end; only older ones than `before`. */
  async list(from: Reads, like: FindOptionsWhere<StoredStatementRow>, limit: number, before?: string): Promise<StatementRow[]> {
    const where = { ...like, ...(before === undefined ? {} : { id: LessThan(before) }) };
    return (await from.manager.find(statementRowTable, { where, order: { id: 'DESC' }, take: limit })).map(read);
  }

  /** Those of an account with one of these amounts, of these days. */
  async alike(
    from: Tx | Reads,
    bankAccountId: string,
    amounts: readonly Money[],
    days: readonly [string, string],
  ): Promise<StatementRow[]> {
    const units = In([...new Set(amounts.map((each) => each.units))]);
    return (await from.manager.findBy(statementRowTable, { bankAccountId, units, day: Between(...days) })).map(read);
  }
}

const read = ({ units, currency, ...rest }: StoredStatementRow): StatementRow => ({ ...rest, amount: new Money(units, currency) });

const write = ({ amount, ...rest }: StatementRow): StoredStatementRow => ({ ...rest, units: amount.units, currency: amount.currency });
