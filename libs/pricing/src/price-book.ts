import type { Reads, Tx } from '#libs/platform';
import type { Node } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Charge, charges, takenByRegistry } from './charges';
import { type Lineage, PriceChain } from './price-chain';
import { type PriceAhead, costsAhead, pricesAhead } from './prices-ahead';
import { REGISTRIES, type Refusal } from './price-refused';
import { readStamps } from './price-stamps';
import { type Product, productKey } from './product';
import { type Offer, SellerPrices } from './seller-prices';
import { readSellerRows } from './seller-rows';

/** A product that the last of a lineage wants to buy. */
export interface PriceRequest {
  /** From the root (first) down to the buyer (last). */
  readonly lineage: readonly Pick<Node, 'id' | 'kind'>[];
  readonly product: Product;
}

/** A product for sale, and what the buyer is charged for it by its parent. */
export interface PriceListEntry {
  readonly product: Product;
  readonly charge: Charge;
  /** What it will cost later, as far as that is written down; asked for the lines that are shown. */
  readonly ahead: () => readonly PriceAhead[];
}

/** What a registry takes for a product, in the currency of sales. */
export interface RegistryCost extends Pick<Charge, 'cost' | 'exchanged'> {
  readonly product: Product;
  /** What it will take later, as far as that is written down. */
  readonly ahead: PriceListEntry['ahead'];
}

/** So many sellers' prices are kept in memory; beyond that the one not asked for longest makes room. */
const SELLERS_MAX = 500;

/** What everything costs everybody. Sellers' prices are kept in memory, and read again only when their stamp has changed. */
@Injectable()
export class PriceBook {
  private readonly kept = new Map<number, { readonly stamp: string; readonly prices: SellerPrices }>();

  /**
   * For each request what everybody from the root down to the buyer pays, root first; or why it cannot be sold. One
   * query for any number of requests, and seven more when some seller's prices have changed.
   */
  async charges(from: Tx | Reads, requests: readonly PriceRequest[], at: Date): Promise<readonly (readonly Charge[] | Refusal)[]> {
    const sellers = await this.sellers(
      from,
      requests.flatMap(({ lineage }) => lineage.slice(0, -1).map(({ id }) => id)),
    );
    const {
      costs,
      rows: { exchangeRates: rates },
    } = sellers.get(REGISTRIES)!;
    const offers = new Offers(sellers);
    return requests.map(({ lineage, product }) => {
      const key = productKey(product);
      const levels = offers.down(lineage).map((offer) => offer.level(product, key));
      return charges({ product, cost: costs.get(key)?.prices ?? [], rates, levels }, at);
    });
  }

  /** The prices of everybody above the last of the lineage, of all times. */
  async chain(from: Tx | Reads, lineage: Lineage): Promise<PriceChain> {
    const above = lineage.slice(0, -1).map(({ id }) => id);
    return new PriceChain(await this.sellers(from, above), lineage);
  }

  /** Everything that the last of the lineage can buy at that instant, in no particular order. */
  async priceList(from: Tx | Reads, lineage: PriceRequest['lineage'], at: Date): Promise<PriceListEntry[]> {
    const chain = await this.chain(from, lineage);
    const entries: PriceListEntry[] = [];
    for (const [key, { product }] of chain.products) {
      const made = chain.charges(product, at, key);
      const charge = made instanceof Error ? undefined : made.at(-1);
      if (charge) entries.push({ product, charge, ahead: () => pricesAhead(chain.sale(product, key), at) });
    }
    return entries;
  }

  /** What the registries take from the root at that instant, in the currency of sales: the operator's own price list. */
  async registryCosts(from: Tx | Reads, at: Date): Promise<RegistryCost[]> {
    const registries = (await this.sellers(from, [])).get(REGISTRIES)!;
    const rates = registries.rows.exchangeRates;
    return [...registries.costs.values()].flatMap(({ product, prices: cost }) => {
      const taken = takenByRegistry({ product, cost, rates }, at);
      if (taken instanceof Error) return [];
      const { price, exchanged } = taken;
      return { product, cost: price, ...(exchanged ? { exchanged } : {}), ahead: () => costsAhead({ product, cost, rates }, at) };
    });
  }

  /** The prices of these sellers and of the registries, as they stand for this reader. */
  async sellers(from: Tx | Reads, ids: readonly number[]): Promise<Map<number, SellerPrices>> {
    const wanted = [...new Set([REGISTRIES, ...ids])];
    const stamps = await readStamps(from, wanted);
    const stampOf = (id: number): string => stamps.get(id) ?? '';
    const found = new Map<number, SellerPrices>();
    for (const id of wanted) {
      const kept = this.kept.get(id);
      if (kept?.stamp === stampOf(id)) found.set(id, kept.prices);
    }
    const changed = wanted.filter((id) => !found.has(id));
    for (const [id, rows] of changed.length === 0 ? [] : await readSellerRows(from, changed)) found.set(id, new SellerPrices(id, rows));
    for (const [id, prices] of found) this.keep(id, stampOf(id), prices);
    return found;
  }

  private keep(id: number, stamp: string, prices: SellerPrices): void {
    this.kept.delete(id);
    this.kept.set(id, { stamp, prices });
    if (this.kept.size > SELLERS_MAX) this.kept.delete(this.kept.keys().next().value!);
  }
}

/** The offers of sellers to buyers, made once for all requests of a call: a node has only one seller. */
class Offers {
  private readonly byBuyer = new Map<number, Offer>();

  constructor(private readonly sellers: ReadonlyMap<number, SellerPrices>) {}

  /** Each seller's offer to the next of the lineage, the root's first. */
  down(lineage: PriceRequest['lineage']): Offer[] {
    return lineage.slice(1).map((buyer, index) => {
      const offer = this.byBuyer.get(buyer.id) ?? this.sellers.get(lineage[index]!.id)!.offerTo(buyer);
      this.byBuyer.set(buyer.id, offer);
      return offer;
    });
  }
}
