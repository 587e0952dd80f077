import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type BankAccount, closed } from './bank-account';
import { BankAccountNews } from './bank-account-news';
import { BankAccounts } from './bank-accounts';

/** An account is not shown any more, at once. Whoever was told to pay to it can still be credited. */
@Injectable()
export class CloseBankAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: BankAccounts,
    private readonly news: BankAccountNews,
  ) {}

  /** @throws BankAccountNotFound, BankAccountClosed */
  run(actor: Actor, id: string): Promise<BankAccount> {
    return this.work.run(async (tx) => {
      const before = await this.accounts.lock(tx, actor.nodeId, id);
      const account = closed(before, tx.now, tx.now);
      await this.accounts.saveClosing(tx, account);
      await this.news.tell(tx, actor, { action: 'closed', before });
      return account;
    });
  }
}
