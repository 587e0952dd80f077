import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type BankAccount, BankAccountMissing } from './bank-account';
import { bankAccountTable } from './bank-account.table';

/** Where bank accounts are kept. */
@Injectable()
export class BankAccounts {
  /** @throws BankAccountMissing */
  async get(from: Tx | Reads, nodeId: number): Promise<BankAccount> {
    const account = await from.manager.findOneBy(bankAccountTable, { nodeId });
    if (!account) throw new BankAccountMissing();
    return account;
  }

  /** The same, locked until the transaction ends: one payment at a time is announced for it. @throws BankAccountMissing */
  async lock(tx: Tx, nodeId: number): Promise<BankAccount> {
    await tx.query(`SELECT node_id FROM bank_account WHERE node_id = ?${tx.dialect.forUpdate}`, [nodeId]);
    return this.get(tx, nodeId);
  }

  /** Writes it over what stood there. */
  async put(tx: Tx, account: BankAccount): Promise<void> {
    await tx.manager.upsert(bankAccountTable, account, ['nodeId']);
  }
}
