import { type Domain, DomainNotFound, DomainReads } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Placer } from '../order-rows';
import { sellerOf } from '../seller-of';
import { type AutoRenewSwitch, DepositNotYours } from './auto-renewal';
import { AutoRenewSwitches, type ShownAutoRenewal } from './auto-renew-switches';

/** What somebody says about a domain; a deposit about which nothing is said goes on as before. */
export interface AutoRenewWish {
  readonly isOn: boolean;
  readonly fromDeposit?: boolean | undefined;
}

/** Its owner, or who sold it, says whether a domain renews by itself. */
@Injectable()
export class SetAutoRenewal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: DomainReads,
    private readonly switches: AutoRenewSwitches,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainNotFound to anybody else; DepositNotYours where another's deposit is to pay, or a program says so */
  async run(actor: Actor, domainId: string, wish: AutoRenewWish): Promise<ShownAutoRenewal> {
    const domain = await this.reads.get(domainId, actor.nodeId);
    if (domain.endedAt) throw new DomainNotFound('There is no such domain.', { id: domainId });
    if (wish.fromDeposit && (actor.nodeId !== domain.ownerId || actor.apiKey))
      throw new DepositNotYours('Only whoever owns the domain can let their deposit pay for it, and in person.');
    await this.work.run((tx) => this.apply(tx, actor, domain, wish));
    return (await this.switches.shown([domainId])).get(domainId) ?? { isOn: false, fromDeposit: false, nextAt: null };
  }

  /** The same in a unit of work that is open, about a domain of which it is known that they may. */
  async apply(
    tx: Tx,
    by: Placer,
    { id, ownerId, sellerId }: Pick<Domain, 'id' | 'ownerId' | 'sellerId'>,
    wish: AutoRenewWish,
  ): Promise<void> {
    const before = await this.switches.lock(tx, id);
    // Off is off: on again, somebody else may have switched it.
    const after: AutoRenewSwitch = { isOn: wish.isOn, fromDeposit: wish.isOn && (wish.fromDeposit ?? before.fromDeposit) };
    if (after.isOn === before.isOn && after.fromDeposit === before.fromDeposit) return;
    await this.switches.put(tx, id, after, by.personId);
    const done = { action: 'domain.auto-renewal-set', by, object: id, before, after };
    await this.audit.add(
      tx,
      [...new Set([ownerId, sellerOf({ sellerId })])].map((nodeId) => ({ nodeId, ...done })),
    );
  }
}
