import type { Actor } from '#libs/kernel';
import { BULK_NAMES_MAX, BulkTooLarge } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';
import { DomainLists } from '../domains/domain-lists';
import type { DomainFilter, DomainSide, DomainTab } from '../domains/domain-tab';

/** The domains of a bulk action, by name, or as a list of domains shows them. */
export interface PickedNames {
  readonly names: readonly string[];
  readonly from: { readonly tab: DomainTab; readonly filter: DomainFilter } | null;
}

/** The names that somebody means: those they list, or those of a list. */
@Injectable()
export class PickNames {
  constructor(private readonly lists: DomainLists) {}

  /** @throws BulkTooLarge */
  async run({ nodeId }: Actor, side: DomainSide, { names, from }: PickedNames): Promise<readonly string[]> {
    if (!from) return names;
    const found = await this.lists.page(side, nodeId, { ...from, limit: BULK_NAMES_MAX + 1 });
    if (found.length > BULK_NAMES_MAX) throw new BulkTooLarge();
    return found.map(({ name }) => name);
  }
}
