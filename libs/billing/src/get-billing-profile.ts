import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { BillingProfile } from './billing-profile';
import { BillingProfiles } from './billing-profiles';
import { Parties } from './parties';

/** What stands on a node's papers: what it has said, or as long as it has said nothing its name. */
@Injectable()
export class GetBillingProfile {
  constructor(
    private readonly reads: Reads,
    private readonly profiles: BillingProfiles,
    private readonly parties: Parties,
  ) {}

  async run({ nodeId }: Pick<Actor, 'nodeId'>): Promise<BillingProfile> {
    const said = (await this.profiles.of(this.reads, [nodeId])).get(nodeId);
    return said ?? { ...(await this.parties.buyers(this.reads, [nodeId])).get(nodeId)!, nodeId, numberPrefix: '' };
  }
}
