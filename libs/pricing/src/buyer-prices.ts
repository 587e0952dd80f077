import { Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PriceBook, type PriceListEntry, type PriceRequest } from './price-book';
import { PriceMissing, REGISTRIES, type Refusal } from './price-refused';
import { type Product, productKey } from './product';
import { noTax } from './tax';
import { type Bill, billOf } from './xray';

/** A product, and what its buyer owes for it. */
export interface BilledProduct {
  readonly product: Product;
  readonly bill: Bill;
  /** What it will cost later; asked for the lines that are shown. */
  readonly ahead: PriceListEntry['ahead'];
}

type Lineage = PriceRequest['lineage'];

/** What somebody pays now, and nothing about anybody else: its parent's prices, or for the operator what registries take. */
@Injectable()
export class BuyerPrices {
  constructor(
    private readonly book: PriceBook,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Everything that the last of the lineage can buy, in no particular order. */
  async list(lineage: Lineage): Promise<BilledProduct[]> {
    if (isOperator(lineage)) return this.registries();
    const entries = await this.book.priceList(this.reads, lineage, this.clock.now());
    return entries.map(({ product, charge, ahead }) => ({ product, bill: billOf(charge), ahead }));
  }

  /** For each product what the last of the lineage pays, or why it cannot be bought. */
  async of(lineage: Lineage, products: readonly Product[]): Promise<(Bill | Refusal)[]> {
    if (isOperator(lineage)) {
      const costs = new Map((await this.registries()).map(({ product, bill }) => [productKey(product), bill]));
      return products.map((product) => costs.get(productKey(product)) ?? new PriceMissing(product, REGISTRIES));
    }
    const requests = products.map((product) => ({ lineage, product }));
    const charged = await this.book.charges(this.reads, requests, this.clock.now());
    return charged.map((charges) => (charges instanceof Error ? charges : billOf(charges.at(-1)!)));
  }

  /** Registries are paid without tax of ours. */
  private async registries(): Promise<BilledProduct[]> {
    const costs = await this.book.registryCosts(this.reads, this.clock.now());
    return costs.map(({ product, cost, ahead }) => ({ product, bill: { price: cost, tax: noTax(cost).tax, total: cost }, ahead }));
  }
}

const isOperator = (lineage: Lineage): boolean => lineage.length === 1;
