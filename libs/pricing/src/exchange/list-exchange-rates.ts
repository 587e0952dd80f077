import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { ExchangeRate } from './exchange-rate';
import { ExchangeRates } from './exchange-rates';

/** The rates that the actor's node has set. Nobody but the operator has any, and nobody else sees those. */
@Injectable()
export class ListExchangeRates {
  constructor(
    private readonly reads: Reads,
    private readonly rates: ExchangeRates,
  ) {}

  /** The newest first, before an id. */
  async run({ nodeId }: Actor, { before, limit }: { readonly before: number; readonly limit: number }): Promise<ExchangeRate[]> {
    return nodeId === OPERATOR_ID ? this.rates.list(this.reads, before, limit) : [];
  }
}
