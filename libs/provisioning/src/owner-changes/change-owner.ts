import { OpenCases, VerificationCases } from '#libs/documents';
import { Contacts, type Domain, Domains } from '#libs/domains';
import { MINUTE, SECOND } from '#libs/kernel';
import { type Again, type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AskForChange, toRegistrant } from '../changes/ask-for-change';
import { Changes } from '../changes/changes';
import { CHANGE_OWNER } from '../job-kinds';
import type { Failure } from '../order-item';
import { EndOwnerChange } from './end-owner-change';
import { OWNER_CHANGE_ENDS, type OwnerChange, isAgreed, withPapers } from './owner-change';
import { OwnerChangeNews } from './owner-change-news';
import { OwnerChanges } from './owner-changes';

/** How often it is looked whether the registry has it. */
const AT_REGISTRY_MS = 5 * SECOND;

/**
 * Goes on with a change of owner by where it stands now: both have agreed, papers are approved, the registry has it, or it has waited
 * too long. It may be called any number of times; whatever it waits for calls it again.
 */
@Injectable()
export class ChangeOwner implements JobHandler {
  readonly kind = CHANGE_OWNER;

  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly contacts: Contacts,
    private readonly changes: OwnerChanges,
    private readonly cases: VerificationCases,
    private readonly openCases: OpenCases,
    private readonly askFor: AskForChange,
    private readonly domainChanges: Changes,
    private readonly ending: EndOwnerChange,
    private readonly news: OwnerChangeNews,
  ) {}

  run(payload: Job['payload']): Promise<void | Again> {
    const id = String(payload['ownerChangeId']);
    return this.work.run(async (tx) => {
      const seen = await this.changes.get(tx, id);
      if (!seen) return undefined;
      const domain = (await this.domains.lock(tx, [seen.domainId])).get(seen.domainId);
      const standing = (await this.changes.lock(tx, id))!;
      if (OWNER_CHANGE_ENDS.has(standing.state)) return undefined;
      if (!domain) return this.gone(tx, standing);
      return this.goOn(tx, domain, standing);
    });
  }

  private async goOn(tx: Tx, domain: Domain, standing: OwnerChange): Promise<void | Again> {
    if (standing.state === 'at_registry') return this.look(tx, domain, standing);
    // It went to another account meanwhile: the new holder is one of the account before.
    if ((await this.contacts.get(tx, standing.toContact)).ownerId !== domain.ownerId) return this.refused(tx, domain, standing, MOVED);
    if (tx.now >= standing.expiresAt) return void (await this.ending.apply(tx, domain, { ...standing, state: 'lapsed' }));
    if (standing.state === 'awaiting_papers') return this.readPapers(tx, domain, standing);
    return isAgreed(standing) ? this.askForPapers(tx, domain, standing) : atItsEnd(standing, tx.now);
  }

  private async askForPapers(tx: Tx, domain: Domain, standing: OwnerChange): Promise<void | Again> {
    const { name, tld, ownerId, sellerId, sellerParentId } = domain;
    const contact = await this.contacts.get(tx, standing.toContact);
    const wanted = { subject: standing.id, name, tld, ownerId, sellerId, sellerParentId, contact, policy: null };
    const opened = (await this.openCases.apply(tx, [wanted])).get(standing.id);
    if (!opened || opened.state === 'approved') return this.send(tx, domain, { ...standing, caseId: opened?.id ?? null });
    const waiting = withPapers(standing, opened.id, tx.now);
    await this.changes.save(tx, waiting);
    await this.news.papersAsked(tx, domain, waiting);
    return atItsEnd(waiting, tx.now);
  }

  private async readPapers(tx: Tx, domain: Domain, standing: OwnerChange): Promise<void | Again> {
    const { state } = await this.cases.lock(tx, standing.caseId!);
    if (state === 'approved') return this.send(tx, domain, standing);
    return state === 'closed' ? this.refused(tx, domain, standing, PAPERS_CLOSED) : atItsEnd(standing, tx.now);
  }

  private async send(tx: Tx, domain: Domain, standing: OwnerChange): Promise<void | Again> {
    if (domain.leavingSince) return this.refused(tx, domain, standing, GONE);
    // Whatever keeps it from being changed just now is over sooner or later, or it lapses.
    if (domain.frozenSince || (await this.domainChanges.isOpen(tx, domain.id))) return { againInMs: MINUTE };
    const by = { personId: standing.askedBy, nodeId: standing.askedByNode };
    const { id } = await this.askFor.apply(tx, by, domain.id, toRegistrant(standing.toContact));
    await this.changes.save(tx, { ...standing, state: 'at_registry', changeId: id });
    return { againInMs: SECOND };
  }

  private async look(tx: Tx, domain: Domain, standing: OwnerChange): Promise<void | Again> {
    const change = (await this.domainChanges.lock(tx, standing.changeId!))!;
    if (change.state === 'under_way') return { againInMs: AT_REGISTRY_MS };
    if (change.state === 'refused') return this.refused(tx, domain, standing, change.failure!);
    await this.ending.apply(tx, domain, { ...standing, state: 'done' });
    return undefined;
  }

  private async refused(tx: Tx, domain: Domain, standing: OwnerChange, failure: Failure): Promise<void> {
    await this.ending.apply(tx, domain, { ...standing, state: 'refused', failure });
  }

  /** The name is ours no longer: nobody is told, as nobody has it here. */
  private gone(tx: Tx, standing: OwnerChange): Promise<void> {
    return this.changes.save(tx, { ...standing, state: 'refused', failure: GONE, endedAt: tx.now });
  }
}

const atItsEnd = ({ expiresAt }: OwnerChange, now: Date): Again => ({ againInMs: expiresAt.getTime() - now.getTime() });

const MOVED: Failure = { code: 'domain-moved', message: 'The domain belongs to another account by now.' };
const GONE: Failure = { code: 'domain-gone', message: 'The domain is not ours any more, or is leaving.' };
const PAPERS_CLOSED: Failure = { code: 'papers-closed', message: 'The papers of the new holder are not asked for any more.' };
