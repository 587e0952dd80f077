import { type Actor, newId } from '#libs/kernel';
import { Settings, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type BankAccount, type BankAccountWish, closed, newBankAccount } from './bank-account';
import { BankAccountNews } from './bank-account-news';
import { BankAccounts } from './bank-accounts';

/** Another number takes the place of one; until the cooling-off is over the old one is shown. */
@Injectable()
export class ReplaceBankAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly accounts: BankAccounts,
    private readonly news: BankAccountNews,
  ) {}

  /** @returns the new one @throws BankAccountNotFound, BankAccountClosed, BankNameMissing */
  run(actor: Actor, id: string, wish: BankAccountWish): Promise<BankAccount> {
    return this.work.run(async (tx) => {
      const before = await this.accounts.lock(tx, actor.nodeId, id);
      const after = newBankAccount(actor.nodeId, wish, newId('bnk', tx.now), tx.now, this.settings.bankAccountCoolingHours);
      await this.accounts.saveClosing(tx, closed(before, after.opensAt, tx.now));
      await this.accounts.add(tx, after);
      await this.news.tell(tx, actor, { action: 'replaced', before, after });
      return after;
    });
  }
}
