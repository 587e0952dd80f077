import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { BankAccount } from './bank-account';
import { BankAccounts } from './bank-accounts';

/** A node says where its children pay to. */
@Injectable()
export class SetBankAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: BankAccounts,
    private readonly audit: AuditLog,
  ) {}

  run(actor: Actor, { bank, number, holder }: Omit<BankAccount, 'nodeId'>): Promise<BankAccount> {
    return this.work.run(async (tx) => {
      const account = { nodeId: actor.nodeId, bank, number, holder };
      await this.accounts.put(tx, account);
      const object = nodeRef(actor.nodeId);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'bank-account.set', by: actor, object, after: account }]);
      return account;
    });
  }
}
