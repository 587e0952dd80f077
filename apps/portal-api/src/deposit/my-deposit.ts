import { OwnDeposit } from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { type Deposit, Statements, edgeOf } from '#libs/ledger';
import { SaleReads, type Shortage } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';

/** The deposit of a node, and what is missing on it for the orders that wait for it. */
export interface DepositWithShortage {
  readonly deposit: Deposit;
  readonly waiting: Shortage | null;
}

/** How the actor's node stands with its parent. */
@Injectable()
export class MyDeposit {
  constructor(
    private readonly ownDeposit: OwnDeposit,
    private readonly statements: Statements,
    private readonly sales: SaleReads,
  ) {}

  /** @throws NoDeposit for the operator */
  async run({ nodeId }: Actor): Promise<DepositWithShortage> {
    const id = await this.ownDeposit.of(nodeId);
    return { deposit: await this.statements.deposit(id), waiting: await this.sales.shortage(nodeId, edgeOf(id).parentId) };
  }
}
