import { UnpaidInvoices, type UnpaidSum } from '#libs/billing';
import { OwnDeposit } from '#libs/deposits';
import { type Actor, Clock, DAY, after, mayAct } from '#libs/kernel';
import { type Deposit, Statements } from '#libs/ledger';
import { OrderReads } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';
import { DomainLists } from '../domains/domain-lists';
import type { DomainCounts } from '../domains/domain-tab';
import { EXPIRING_DAYS, ReadThings } from './read-things';
import type { Thing } from './thing';

/** What a customer sees first. */
export interface Home {
  readonly domains: DomainCounts & { readonly expiring: number };
  /** null for those who may not see money. */
  readonly unpaid: UnpaidSum | null;
  readonly deposit: Deposit;
  /** Orders that something still happens to. */
  readonly orders: number;
  readonly things: readonly Thing[];
}

/** How a customer stands, and what waits for it. */
@Injectable()
export class ReadHome {
  constructor(
    private readonly lists: DomainLists,
    private readonly unpaid: UnpaidInvoices,
    private readonly ownDeposit: OwnDeposit,
    private readonly statements: Statements,
    private readonly orders: OrderReads,
    private readonly things: ReadThings,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor): Promise<Home> {
    const { nodeId } = actor;
    const expiresBefore = after(this.clock.now(), EXPIRING_DAYS * DAY);
    const [counts, expiring, unpaid, deposit, orders, things] = await Promise.all([
      this.lists.counts('owner', nodeId, {}),
      this.lists.count('owner', nodeId, 'active', { expiresBefore }),
      mayAct(actor, 'money:see') ? this.unpaid.sum(nodeId) : null,
      this.ownDeposit.of(nodeId).then((id) => this.statements.deposit(id)),
      this.orders.underWay(nodeId),
      this.things.run(actor),
    ]);
    return { domains: { ...counts, expiring }, unpaid, deposit, orders, things };
  }
}
