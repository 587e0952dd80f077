import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { BankAccount } from './bank-account';
import { BankAccounts } from './bank-accounts';

/** A node's own bank accounts, closed ones as well, the newest first. */
@Injectable()
export class ListBankAccounts {
  constructor(
    private readonly reads: Reads,
    private readonly accounts: BankAccounts,
  ) {}

  /** `before` is the last one of the page before. */
  run({ nodeId }: Actor, limit: number, before?: string): Promise<BankAccount[]> {
    return this.accounts.list(this.reads, nodeId, Math.min(limit, PAGE_MAX + 1), before);
  }
}
