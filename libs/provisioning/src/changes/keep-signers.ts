import { Domains } from '#libs/domains';
import { Settings, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { BeginChange } from './begin-change';
import { Changes } from './changes';
import { BY_HOUSE } from './domain-change';
import { readDs } from './read-ds';
import { isSameSigners } from './signer';

/** `there`: its registry knows what it has to. `refused`: it does not take it. */
export type SignersKept = 'there' | 'under_way' | 'refused';

/**
 * Has the registry of a domain know the keys that its zone here is signed with, as long as our name servers answer for it. DS
 * records that people have set themselves stay until there are such keys.
 */
@Injectable()
export class KeepSigners {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly changes: Changes,
    private readonly begin: BeginChange,
    private readonly settings: Settings,
  ) {}

  /** `ds`: all records that are wanted, as they are written. `since`: what was refused before then may be taken now. Asked for any number of times. */
  run(domainId: string, ds: readonly string[], since: Date): Promise<SignersKept> {
    return this.work.run(async (tx): Promise<SignersKept> => {
      const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
      if (!domain) return 'there';
      const signers = this.settings.answersFor(domain.nameServers) ? ds.map(readDs) : [];
      const standing = await this.changes.last(tx, domainId, 'signers', 'done');
      const there = standing?.wanted.signers ?? [];
      const isNobodysToTake = signers.length === 0 && standing?.askedBy !== BY_HOUSE;
      if (isSameSigners(there, signers) || isNobodysToTake) return 'there';
      if (domain.leavingSince || (await this.changes.isOpen(tx, domainId))) return 'under_way';
      const refused = await this.changes.last(tx, domainId, 'signers', 'refused');
      if (refused && refused.createdAt >= since && isSameSigners(refused.wanted.signers ?? [], signers)) return 'refused';
      await this.begin.run(tx, domain, { kind: 'signers', before: {}, wanted: { signers }, authInfo: null }, null);
      return 'under_way';
    });
  }
}
