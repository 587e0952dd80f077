import { Domains, ruleOf } from '#libs/domains';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { Outcome, Registry } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { askedByInfo } from './asked-by-info';
import type { DomainDates, ItemAction, Send } from './item-action';
import { type LeftToRenew, leftOfRenewal } from './left-of-renewal';
import { meaningOfRenew } from './meaning-of-renew';
import type { OrderItem } from './order-item';
import { TakeoverNews } from './takeover/takeover-news';
import { whatBecameOfRenewal } from './what-became-of-renewal';

/** A domain is renewed from the expiry that its buyer saw: a registry where it is another one refuses. */
@Injectable()
export class RenewName implements ItemAction {
  readonly command = 'domain:renew';
  readonly ask = askedByInfo(whatBecameOfRenewal);

  constructor(
    private readonly domains: Domains,
    private readonly news: TakeoverNews,
    private readonly clock: Clock,
  ) {}

  async prepare(item: OrderItem, registry: Registry): Promise<Outcome<Send>> {
    const left = await this.left(item, registry);
    if (!left) return { kind: 'unavailable', reason: 'the registry does not show the name' };
    const { years, from: expiresAt } = left;
    // The year is there already, at the registry's own doing: the attempt that is written down says so, and nothing is sent.
    const isDone = years === 0;
    const send: Send = async (clTRID) =>
      isDone
        ? { kind: 'done', value: { expiresAt } }
        : meaningOfRenew(item, await registry.renewDomain({ clTRID, name: item.name, years, expiresAt }));
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

  /** Undefined when the registry, which may have renewed an expired name by itself, does not say. */
  private async left(item: OrderItem, registry: Registry): Promise<LeftToRenew | undefined> {
    const expiry = item.expectedExpiresAt!;
    if (!ruleOf(item.tld).renewsByItself || this.clock.now() < expiry) return { years: item.years, from: expiry };
    const shown = await registry.infoDomain(item.name);
    if (shown.kind === 'refused') return { years: item.years, from: expiry };
    return shown.kind === 'done' ? leftOfRenewal(item, shown.value) : undefined;
  }
}
