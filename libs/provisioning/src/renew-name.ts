import { Domains } from '#libs/domains';
import type { Tx } from '#libs/platform';
import type { Outcome, Registry } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import type { DomainDates, ItemAction, Send } from './item-action';
import { meaningOfRenew } from './meaning-of-renew';
import type { OrderItem } from './order-item';
import { TakeoverNews } from './takeover/takeover-news';
import { whatBecameOfRenewal } from './what-became-of-renewal';

/** A domain is renewed from the expiry that its buyer saw: a registry where it is another one refuses. */
@Injectable()
export class RenewName implements ItemAction {
  readonly command = 'domain:renew';
  readonly whatBecameOfIt = whatBecameOfRenewal;

  constructor(
    private readonly domains: Domains,
    private readonly news: TakeoverNews,
  ) {}

  async prepare(item: OrderItem, registry: Registry): Promise<Outcome<Send>> {
    const order = { name: item.name, years: item.years, expiresAt: item.expectedExpiresAt! };
    const send: Send = async (clTRID) => meaningOfRenew(item, await registry.renewDomain({ clTRID, ...order }));
    return { kind: 'done', value: send };
  }

  async carriedOut(tx: Tx, { id, domainId, expectedExpiresAt, takenOverFrom }: OrderItem, { expiresAt }: DomainDates): Promise<string> {
    const domain = (await this.domains.lock(tx, [domainId!])).get(domainId!);
    // One open item per name, and the domain was locked when this one was placed: nothing else can have moved it.
    if (domain?.expiresAt.getTime() !== expectedExpiresAt!.getTime())
      throw new TypeError(`${domainId} was moved while ${id} was renewing it`);
    await this.domains.setExpiry(tx, domain.id, expiresAt);
    if (takenOverFrom !== null) await this.news.renewed(tx, domain, expiresAt);
    return domain.id;
  }
}
