import type { Domain } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { sellerOf } from '../seller-of';
import { isOnFor } from './auto-renew-default';
import { AutoRenewDefaults } from './auto-renew-defaults';
import { AutoRenewSwitches } from './auto-renew-switches';
import { AUTO_RENEW } from './auto-renewal';

/** A name that is new here renews by itself where its seller has said so; never from the deposit of its owner, who alone can say that. */
@Injectable()
export class SwitchOnByDefault {
  constructor(
    private readonly defaults: AutoRenewDefaults,
    private readonly switches: AutoRenewSwitches,
  ) {}

  async apply(tx: Tx, { id, tld, sellerId }: Pick<Domain, 'id' | 'tld' | 'sellerId'>): Promise<void> {
    if (isOnFor(await this.defaults.of(tx, sellerOf({ sellerId })), tld))
      await this.switches.put(tx, id, { isOn: true, fromDeposit: false }, AUTO_RENEW);
  }
}
