import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AutoRenewDefault } from './auto-renew-default';
import { AutoRenewDefaults } from './auto-renew-defaults';

/** What a seller has said of new names, for itself. */
@Injectable()
export class GetAutoRenewDefault {
  constructor(
    private readonly reads: Reads,
    private readonly defaults: AutoRenewDefaults,
  ) {}

  run({ nodeId }: Actor): Promise<AutoRenewDefault> {
    return this.defaults.of(this.reads, nodeId);
  }
}
