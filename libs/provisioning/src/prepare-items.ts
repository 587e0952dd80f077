import { DocumentRules } from '#libs/documents';
import { Domains } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { CheckWithRegistries } from './check-with-registries';
import type { WantedItem } from './order-item';
import { type TypedItem, idsOfDomains, readItems } from './read-items';
import { TransferCodes } from './transfers/transfer-codes';

/** What has to be known of typed items before an order of them can be placed. */
@Injectable()
export class PrepareItems {
  constructor(
    private readonly domains: Domains,
    private readonly registries: Registries,
    private readonly rules: DocumentRules,
    private readonly codes: TransferCodes,
    private readonly registryAnswers: CheckWithRegistries,
  ) {}

  /** Read for this buyer; for a visitor (null), who has no domains yet. @throws what is wrong with the first wrong item */
  async read(tx: Tx, buyerId: number | null, typed: readonly TypedItem[]): Promise<WantedItem[]> {
    const domains = buyerId === null ? new Map() : await this.domains.ownedBy(tx, buyerId, idsOfDomains(typed));
    const sold = { tlds: this.registries.tlds, rules: await this.rules.lately(tx, tx.now) };
    return readItems(typed, sold, (tld) => this.registries.forTld(tld)?.name, domains, this.codes.seal);
  }

  /** What the registries say. Asks them: never inside a unit of work. @throws NameTaken, NamePremium, TransferRefused, NotRestorable, RegistrySilent */
  check(items: readonly WantedItem[]): Promise<void> {
    return this.registryAnswers.run(items);
  }
}
