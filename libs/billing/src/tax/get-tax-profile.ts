import type { Actor } from '#libs/kernel';
import { DomainError } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { TaxIdentity } from './tax-identity';
import { TaxProfiles } from './tax-profiles';

export class TaxProfileNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'tax-profile-not-found';

  constructor() {
    super('You have not said who you are on tax papers yet.');
  }
}

/** Who a node is on tax papers. Shown to itself only: sellers see what stands on the papers they write. */
@Injectable()
export class GetTaxProfile {
  constructor(
    private readonly reads: Reads,
    private readonly profiles: TaxProfiles,
  ) {}

  /** @throws TaxProfileNotFound */
  async run({ nodeId }: Pick<Actor, 'nodeId'>): Promise<TaxIdentity> {
    const identity = (await this.profiles.of(this.reads, [nodeId])).get(nodeId);
    if (!identity) throw new TaxProfileNotFound();
    return identity;
  }
}
