import { DomainReads } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Handovers } from '../handovers/handovers';
import { Changes } from './changes';
import type { DomainChange } from './domain-change';

/** The history of a domain, for its owner and who sold it. */
@Injectable()
export class ChangeReads {
  constructor(
    private readonly reads: Reads,
    private readonly domains: DomainReads,
    private readonly changes: Changes,
    private readonly handovers: Handovers,
  ) {}

  /** Newest first, those older than `before`; of a name that was handed over those since then. A keyset page. @throws DomainNotFound */
  async list({ nodeId }: Actor, domainId: string, limit: number, before?: string): Promise<DomainChange[]> {
    const { id } = await this.domains.get(domainId, nodeId);
    const since = await this.handovers.sideSince(this.reads, id, nodeId);
    return this.changes.list(this.reads, id, limit, before, since);
  }
}
