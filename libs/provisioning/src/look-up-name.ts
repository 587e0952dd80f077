import { type PublicRecord, PublicRecords } from '#libs/domains';
import { DomainName } from '#libs/kernel';
import type { PriceRequest } from '#libs/pricing';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { type FoundName, SearchNames } from './search-names';

/** What is known of a name, whether we sell its extension or not. */
export interface LookedUpName extends Pick<FoundName, 'reason' | 'bill'> {
  /** A-label. */
  readonly name: string;
  readonly status: 'available' | 'taken' | 'premium' | 'unknown';
  /** Of a name that is taken, what its registry publishes; null when it does not answer. */
  readonly record: PublicRecord | null;
}

/** Says whether a name is free or taken. The registry we would buy it from decides that; the rest is what registries publish. */
@Injectable()
export class LookUpName {
  constructor(
    private readonly searchNames: SearchNames,
    private readonly publicRecords: PublicRecords,
    private readonly registries: Registries,
  ) {}

  /** Without a price for a buyer of null. @throws DomainNameInvalid */
  async run(typed: string, buyer: PriceRequest['lineage'] | null): Promise<LookedUpName> {
    const parsed = DomainName.parse(typed);
    const name = parsed.ascii;
    const isSold = parsed.tldAmong(this.registries.tlds) !== undefined;
    const [found] = isSold ? await this.searchNames.run([name], buyer) : [];
    if (found?.status === 'available' || found?.status === 'premium')
      return { name, status: found.status, reason: found.reason, bill: found.bill, record: null };
    const answer = await this.publicRecords.of(name);
    const { reason = null } = found ?? {};
    if (answer.kind === 'registered') return { name, status: 'taken', reason, bill: null, record: answer.record };
    if (found?.status === 'taken') return { name, status: 'taken', reason, bill: null, record: null };
    // Free in public says nothing against the registry's silence, and nothing about a name that it does not take.
    const isFree = answer.kind === 'free' && !found;
    return { name, status: isFree ? 'available' : 'unknown', reason, bill: null, record: null };
  }
}
