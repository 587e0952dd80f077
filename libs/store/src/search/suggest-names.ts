import { type FoundName, SearchNames } from '#libs/provisioning';
import type { PriceRequest } from '#libs/pricing';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { suggest } from './suggest';

/** Finds free names near one that somebody typed. */
@Injectable()
export class SuggestNames {
  constructor(
    private readonly registries: Registries,
    private readonly searchNames: SearchNames,
  ) {}

  /** So many at most, all of them free and with a price. */
  async run(typed: string, buyer: PriceRequest['lineage'], most: number): Promise<FoundName[]> {
    const found = await this.searchNames.run(suggest(typed, this.registries.tlds), buyer);
    return found.filter(({ status, bill }) => status === 'available' && bill !== null).slice(0, most);
  }
}
