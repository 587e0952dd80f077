import { DocumentRules } from '#libs/documents';
import { type Domain, Domains, renewalRefusal } from '#libs/domains';
import { DomainError, Money, after, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { NodeNotFound, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { WantedItem } from './order-item';
import { OrderPrices } from './order-prices';
import { QUOTE_LIFE_MS, type Quote } from './quote';
import { Quotes } from './quotes';
import { type TypedItem, idsOfDomains, readItems } from './read-items';
import { TransferCodes } from './transfers/transfer-codes';

/** Says what items would cost a buyer. It reserves nothing. */
@Injectable()
export class MakeQuote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly prices: OrderPrices,
    private readonly quotes: Quotes,
    private readonly domains: Domains,
    private readonly registries: Registries,
    private readonly rules: DocumentRules,
    private readonly codes: TransferCodes,
  ) {}

  /** @throws what is wrong with the first wrong item, or with its price. */
  async run(buyerId: number, typed: readonly TypedItem[]): Promise<Quote> {
    return this.work.run(async (tx) => {
      const domains = await this.domains.ownedBy(tx, buyerId, idsOfDomains(typed));
      const sold = { tlds: this.registries.tlds, rules: await this.rules.lately(tx, tx.now) };
      const items = readItems(typed, sold, (tld) => this.registries.forTld(tld)?.name, domains, this.codes.seal);
      refuseUnrenewable(items, domains, tx.now);
      const lineage = (await this.nodes.lineages(tx, [buyerId])).get(buyerId);
      if (!lineage) throw new NodeNotFound();
      const priced = await this.prices.of(
        tx,
        items.map((product) => ({ lineage, product })),
      );
      const lines = items.map((item, i) => {
        const charges = priced[i]!;
        if (charges instanceof DomainError) throw charges;
        const { price, tax, total } = charges.at(-1)!;
        return { ...item, price, tax, total };
      });
      const total = Money.sum(
        lines.map((line) => line.total),
        lines[0]!.total.currency,
      );
      const quote: Quote = {
        id: newId('quo', tx.now),
        buyerId,
        items: lines,
        total,
        createdAt: tx.now,
        expiresAt: after(tx.now, QUOTE_LIFE_MS),
      };
      await this.quotes.add(tx, quote);
      return quote;
    });
  }
}

function refuseUnrenewable(items: readonly WantedItem[], domains: ReadonlyMap<string, Domain>, now: Date): void {
  for (const [index, item] of items.entries()) {
    const refusal = item.action === 'renew' ? renewalRefusal(domains.get(item.domainId)!, item, now, `/items/${index}`) : undefined;
    if (refusal) throw refusal;
  }
}
