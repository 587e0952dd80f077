import type { JobHandler } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { RemoveZone } from './remove-zone';

/** The daily job that takes zones of ended domains away. */
export const END_ZONES = 'dns.end';

@Injectable()
export class EndZones implements JobHandler {
  readonly kind = END_ZONES;

  constructor(private readonly remove: RemoveZone) {}

  run(): Promise<void> {
    return this.remove.ofEndedDomains();
  }
}
