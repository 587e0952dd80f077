import type { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { type Charge, PriceBook, type PriceRequest, REGISTRIES, type RegistryCost, noTax, productKey } from '#libs/pricing';
import { Injectable } from '@nestjs/common';
import { partsOf, together } from './restores/with-year';

type Priced = readonly Charge[] | DomainError;

/** What items cost everybody above their buyer. The operator, who buys from nobody, is charged what registries take. */
@Injectable()
export class OrderPrices {
  constructor(private readonly prices: PriceBook) {}

  /** In their order; one call to the price book for any number, and another where the operator itself buys. */
  async of(tx: Tx, requests: readonly PriceRequest[]): Promise<Priced[]> {
    return together(requests, await this.parts(tx, requests.flatMap(partsOf)));
  }

  private async parts(tx: Tx, requests: readonly PriceRequest[]): Promise<Priced[]> {
    const priced = await this.prices.charges(tx, requests, tx.now);
    if (!requests.some(isOperators)) return [...priced];
    const costs = new Map((await this.prices.registryCosts(tx, tx.now)).map((each) => [productKey(each.product), each]));
    return requests.map((request, i) => {
      const taken = isOperators(request) ? costs.get(productKey(request.product)) : undefined;
      return taken ? [atCost(request, taken)] : priced[i]!;
    });
  }
}

const isOperators = ({ lineage }: PriceRequest): boolean => lineage.length === 1;

const atCost = ({ lineage }: PriceRequest, { cost, exchanged }: RegistryCost): Charge => ({
  ...noTax(cost),
  sellerId: REGISTRIES,
  buyerId: lineage[0]!.id,
  price: cost,
  total: cost,
  cost,
  ...(exchanged ? { exchanged } : {}),
});
