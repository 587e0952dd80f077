import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { payeeOf } from '../top-up-wish';
import type { BankAccount } from './bank-account';
import { BankAccounts } from './bank-accounts';

/** The accounts that somebody may pay to. */
@Injectable()
export class ListPayTo {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly accounts: BankAccounts,
  ) {}

  /** @throws NobodyToPay for the operator */
  async run({ nodeId }: Actor): Promise<readonly BankAccount[]> {
    return this.accounts.open(this.reads, payeeOf(await this.nodes.get(this.reads, nodeId)));
  }
}
