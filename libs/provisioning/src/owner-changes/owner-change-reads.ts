import { CaseReads } from '#libs/documents';
import { type Contact, ContactReads, DomainReads } from '#libs/domains';
import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { linkHash, linkNotValid } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { OwnerChange } from './owner-change';
import { OwnerChanges } from './owner-changes';

/** A change of owner with the papers that are still missing, by what they are to show. */
export interface OwnerChangeSeen {
  readonly change: OwnerChange;
  readonly missing: readonly string[];
}

/** What one of the holders is asked. */
export interface OwnerQuestion {
  readonly name: string;
  readonly from: Contact;
  readonly to: Contact;
  readonly expiresAt: Date;
}

/** Changes of owners, for screens. */
@Injectable()
export class OwnerChangeReads {
  constructor(
    private readonly reads: Reads,
    private readonly domains: DomainReads,
    private readonly contacts: ContactReads,
    private readonly cases: CaseReads,
    private readonly changes: OwnerChanges,
    private readonly clock: Clock,
  ) {}

  /** Newest first, those older than `before`. A keyset page. @throws DomainNotFound */
  async list({ nodeId }: Actor, domainId: string, limit: number, before?: string): Promise<OwnerChangeSeen[]> {
    const { id } = await this.domains.get(domainId, nodeId);
    const changes = await this.changes.list(this.reads, id, limit, before);
    return Promise.all(changes.map((change) => this.seen(change)));
  }

  /** @throws LinkNotValid */
  async question(secret: string): Promise<OwnerQuestion> {
    const change = await this.changes.bySecret(this.reads, linkHash(secret));
    const [domain] = change ? await this.domains.byIds([change.domainId]) : [];
    if (!change || !domain || this.clock.now() >= change.expiresAt) throw linkNotValid();
    const { name, ownerId } = domain;
    const [from, to] = [await this.contacts.get(change.fromContact, ownerId), await this.contacts.get(change.toContact, ownerId)];
    return { name, from, to, expiresAt: change.expiresAt };
  }

  private async seen(change: OwnerChange): Promise<OwnerChangeSeen> {
    if (change.state !== 'awaiting_papers') return { change, missing: [] };
    const { progress } = await this.cases.any(change.caseId!);
    return {
      change,
      missing: progress.requirements.filter(({ isRequired, state }) => isRequired && state === 'missing').map(({ key }) => key),
    };
  }
}
