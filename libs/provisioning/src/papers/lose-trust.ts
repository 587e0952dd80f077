import type { VerificationCase } from '#libs/documents';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { lost } from './auto-provisioning';
import { AutoProvisionings } from './auto-provisionings';
import { DeadlineNews } from './deadline-news';
import { EarlyRegistrations } from './early-registrations';
import { isTrustLost } from './early-trust';
import { sellerOf } from '../seller-of';

/** A missed deadline is counted against who sold the name, once; the third of a time switches its auto-provisioning off. */
@Injectable()
export class LoseTrust {
  constructor(
    private readonly switches: AutoProvisionings,
    private readonly registrations: EarlyRegistrations,
    private readonly news: DeadlineNews,
  ) {}

  async missed(tx: Tx, theCase: VerificationCase): Promise<void> {
    const nodeId = sellerOf(theCase);
    const standing = await this.switches.lock(tx, nodeId);
    if ((await this.registrations.end(tx, theCase.id, 'missed')) === undefined) return;
    const record = await this.registrations.record(tx, nodeId, standing.allowedSince, tx.now);
    if (!standing.isOn || !isTrustLost(record)) return;
    await this.switches.save(tx, lost(standing, tx.now));
    await this.news.trustLost(tx, nodeId, record.missedLately);
  }
}
