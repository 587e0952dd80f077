import { DocumentRules, type VerificationCase, OpenCases } from '#libs/documents';
import { Contacts } from '#libs/domains';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PROVISION_ITEM } from '../job-kinds';
import type { OrderItem } from '../order-item';
import { Orders } from '../orders';
import { sellerOf } from '../seller-of';
import { DeadlinePolicies } from './deadline-policies';
import { EarlyPlaces } from './early-places';
import { EarlyRegistrations } from './early-registrations';

/**
 * Items whose money is set aside go on: to their registries; or to their registrants, where an extension asks for papers that
 * nobody has approved, and nobody trusts that they come.
 */
@Injectable()
export class StartItems {
  constructor(
    private readonly rules: DocumentRules,
    private readonly openCases: OpenCases,
    private readonly contacts: Contacts,
    private readonly places: EarlyPlaces,
    private readonly policies: DeadlinePolicies,
    private readonly early: EarlyRegistrations,
    private readonly orders: Orders,
    private readonly jobs: JobQueue,
  ) {}

  /** They are written down, and `held`. */
  async apply(tx: Tx, items: readonly OrderItem[]): Promise<void> {
    const waiting = await this.waitingForPapers(tx, items);
    await this.orders.moveAll(tx, [...waiting], 'awaiting_documents');
    const going = items.filter(({ id }) => !waiting.has(id));
    await this.jobs.add(
      tx,
      going.map(({ id }) => ({ kind: PROVISION_ITEM, payload: { itemId: id } })),
    );
  }

  /** Opens the cases of those whose extension asks for papers. @returns the ids of those that wait for them */
  private async waitingForPapers(tx: Tx, items: readonly OrderItem[]): Promise<Set<string>> {
    const registrations = items.filter(({ action }) => action === 'register');
    if (registrations.length === 0) return new Set();
    const rules = await this.rules.inForce(tx, tx.now);
    const asked = registrations.filter(({ tld }) => rules.asksForPapers(tld));
    if (asked.length === 0) return new Set();
    const trusted = await this.trusted(tx, asked);
    const cases = await this.open(tx, asked, trusted);
    await this.orders.setCases(tx, cases);
    const open = asked.filter(({ id }) => cases.get(id)!.state !== 'approved');
    const begun = open.filter(({ id }) => trusted.has(id));
    await this.early.add(
      tx,
      begun.map((item) => ({ itemId: item.id, caseId: cases.get(item.id)!.id, sellerId: sellerOf(item) })),
    );
    return new Set(open.filter(({ id }) => !trusted.has(id)).map(({ id }) => id));
  }

  /** As many of each seller's as it has places, in the order they were ordered. Sellers are locked in the order of their ids. */
  private async trusted(tx: Tx, items: readonly OrderItem[]): Promise<Set<string>> {
    const sellers = [...new Set(items.map(sellerOf))].sort((a, b) => a - b);
    const ids: string[] = [];
    for (const seller of sellers) {
      const places = await this.places.free(tx, seller);
      const theirs = items.filter((item) => sellerOf(item) === seller);
      ids.push(...theirs.slice(0, places).map(({ id }) => id));
    }
    return new Set(ids);
  }

  private async open(tx: Tx, items: readonly OrderItem[], trusted: ReadonlySet<string>): Promise<Map<string, VerificationCase>> {
    const policies = await this.policies.forItems(tx, items);
    const contacts = new Map<string, { id: string; organization: string | null }>();
    for (const { contactId } of items) if (!contacts.has(contactId)) contacts.set(contactId, await this.contacts.get(tx, contactId));
    return this.openCases.apply(
      tx,
      items.map(({ id, name, tld, contactId, buyerId, sellerId, sellerParentId }) => {
        const { organization } = contacts.get(contactId)!;
        const parties = { ownerId: buyerId, sellerId, sellerParentId, contact: { id: contactId, organization } };
        return { subject: id, name, tld, ...parties, policy: trusted.has(id) ? policies.get(id)! : null };
      }),
    );
  }
}
