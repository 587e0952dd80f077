import { Clock } from '#libs/kernel';
import type { Reads, Tx } from '#libs/platform';
import { Nodes, lineage, nearest } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import { type BankAccount, BankAccountMissing, BankAccountNotFound, isOpenAt } from './bank-account';
import { bankAccountTable } from './bank-account.table';

type Stored = Omit<BankAccount, 'isOpen'>;

/** Where bank accounts are kept. */
@Injectable()
export class BankAccounts {
  constructor(
    private readonly nodes: Nodes,
    private readonly clock: Clock,
  ) {}

  /**
   * The accounts that those who buy from this node pay to, the oldest first: its own open ones, or those of the nearest
   * node above it that has any. An empty list when nobody has.
   */
  async open(from: Tx | Reads, nodeId: number): Promise<readonly BankAccount[]> {
    const now = this.clock.now();
    const node = await this.nodes.get(from, nodeId);
    const standing = { nodeId: In(lineage(node)), opensAt: LessThanOrEqual(now) };
    const rows = await from.manager.find(bankAccountTable, {
      where: [
        { ...standing, closesAt: IsNull() },
        { ...standing, closesAt: MoreThan(now) },
      ],
      order: { id: 'ASC' },
    });
    const byNode = new Map<number, BankAccount[]>();
    for (const row of rows) byNode.set(row.nodeId, [...(byNode.get(row.nodeId) ?? []), { ...row, isOpen: true }]);
    return nearest(node, byNode) ?? [];
  }

  /**
   * The one that somebody who buys from this node pays to, locked until the transaction ends: the one named, or else the
   * first. One payment at a time is announced for it. @throws BankAccountMissing, BankAccountNotFound when the one named is not shown to them
   */
  async lockOpen(tx: Tx, nodeId: number, id?: string): Promise<BankAccount> {
    const shown = await this.open(tx, nodeId);
    const [first] = shown;
    if (!first) throw new BankAccountMissing();
    const account = id === undefined ? first : shown.find((each) => each.id === id);
    if (!account) throw new BankAccountNotFound(id ?? '');
    await this.lockTwins(tx, account);
    return account;
  }

  /** @throws BankAccountNotFound also for another node's */
  async lock(tx: Tx, nodeId: number, id: string): Promise<BankAccount> {
    await this.lockRow(tx, id);
    const row = await tx.manager.findOneBy(bankAccountTable, { id, nodeId });
    if (!row) throw new BankAccountNotFound(id);
    return this.read(row);
  }

  /** By id; those that do not exist are left out. */
  async byIds(from: Tx | Reads, ids: readonly string[]): Promise<Map<string, BankAccount>> {
    if (ids.length === 0) return new Map();
    const rows = await from.manager.findBy(bankAccountTable, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, this.read(row)]));
  }

  /** A node's own, closed ones as well, the newest first; only older ones than `before`. */
  async list(from: Reads, nodeId: number, limit: number, before?: string): Promise<BankAccount[]> {
    const where = { nodeId, ...(before === undefined ? {} : { id: LessThan(before) }) };
    return (await from.manager.find(bankAccountTable, { where, order: { id: 'DESC' }, take: limit })).map((row) => this.read(row));
  }

  /** How many a node has that nobody has closed. */
  standing(tx: Tx, nodeId: number): Promise<number> {
    return tx.manager.countBy(bankAccountTable, { nodeId, closesAt: IsNull() });
  }

  async add(tx: Tx, { isOpen: _, ...account }: BankAccount): Promise<void> {
    await tx.manager.insert(bankAccountTable, account);
  }

  async saveClosing(tx: Tx, { id, closesAt }: BankAccount): Promise<void> {
    await tx.manager.update(bankAccountTable, { id }, { closesAt });
  }

  /** What a node has written down of the same account at the bank: one after the other, or twice. Locked, by id. */
  async lockTwins(tx: Tx, { nodeId, bankCode, number }: Pick<BankAccount, 'nodeId' | 'bankCode' | 'number'>): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM bank_account WHERE node_id = ? AND bank_code = ? AND number = ? ORDER BY id${tx.dialect.forUpdate}`,
      [nodeId, bankCode, number],
    );
    return rows.map(({ id }) => id);
  }

  private async lockRow(tx: Tx, id: string): Promise<void> {
    await tx.query(`SELECT id FROM bank_account WHERE id = ?${tx.dialect.forUpdate}`, [id]);
  }

  private read(row: Stored): BankAccount {
    return { ...row, isOpen: isOpenAt(row, this.clock.now()) };
  }
}
