import { type Actor, newId } from '#libs/kernel';
import { Settings, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ACCOUNTS_MAX, type BankAccount, type BankAccountWish, TooManyBankAccounts, newBankAccount } from './bank-account';
import { BankAccountNews } from './bank-account-news';
import { BankAccounts } from './bank-accounts';

/** A node says where else its children may pay to. */
@Injectable()
export class AddBankAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly accounts: BankAccounts,
    private readonly news: BankAccountNews,
  ) {}

  /** @throws BankNameMissing, TooManyBankAccounts */
  run(actor: Actor, wish: BankAccountWish): Promise<BankAccount> {
    return this.work.run(async (tx) => {
      if ((await this.accounts.standing(tx, actor.nodeId)) >= ACCOUNTS_MAX) throw new TooManyBankAccounts();
      const account = newBankAccount(actor.nodeId, wish, newId('bnk', tx.now), tx.now, this.settings.bankAccountCoolingHours);
      await this.accounts.add(tx, account);
      await this.news.tell(tx, actor, { action: 'added', after: account });
      return account;
    });
  }
}
