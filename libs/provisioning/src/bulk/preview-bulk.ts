import { Contacts, type Domain, DomainNotFound, Domains } from '#libs/domains';
import { type Actor, DomainError, newId } from '#libs/kernel';
import { Statements } from '#libs/ledger';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AutoRenewSwitches } from '../auto-renew/auto-renew-switches';
import { Changes } from '../changes/changes';
import { OrderFacts } from '../order-facts';
import { OrderPrices } from '../order-prices';
import type { KnownOfWanted } from '../refusal-of';
import { ReachContact } from '../registrants/reach-contact';
import { type BulkAction, BulkEmpty, type BulkWish } from './bulk-action';
import { type PricedRenewal, depositsOf, moneyOf, purchaseOf, saleOf } from './bulk-money';
import { type BulkRow, reasonOf } from './bulk-row';
import { Bulks } from './bulks';
import { type Finding, type KnownOfBulk, findingOf, renewalOf, seenPart } from './finding-of';
import { type ReadName, readBulkNames } from './read-bulk-names';
import { refuseRole } from './refuse-role';

/** A domain of whoever asks, what would be done with it, and for how much. */
interface Found {
  readonly domain: Domain;
  readonly finding: Finding;
  readonly priced: PricedRenewal | undefined;
}

/** Says what one act would do with each of many domains, and what that costs. Nothing is done; the answer is kept, to be started. */
@Injectable()
export class PreviewBulk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly facts: OrderFacts,
    private readonly prices: OrderPrices,
    private readonly changes: Changes,
    private readonly switches: AutoRenewSwitches,
    private readonly contacts: Contacts,
    private readonly reach: ReachContact,
    private readonly statements: Statements,
    private readonly bulks: Bulks,
  ) {}

  /** @returns its id. @throws RoleNotAllowed, BulkEmpty, ContactNotFound */
  async run(actor: Actor, names: readonly string[], wish: BulkWish): Promise<string> {
    refuseRole(actor, wish.kind);
    const read = readBulkNames(names);
    if (read.length === 0) throw new BulkEmpty();
    return this.work.run(async (tx) => {
      const known = await this.domains.byNames(
        tx,
        read.flatMap(({ name, refusal }) => (refusal ? [] : name)),
      );
      const theirs = [...known.values()].filter(({ ownerId, sellerId }) => [ownerId, sellerId].includes(actor.nodeId));
      const facts = await this.lookUp(tx, actor, theirs, wish);
      const found = new Map((await this.find(tx, actor, theirs, wish, facts)).map((each) => [each.domain.name, each]));
      const bulk = await this.bulk(tx, actor, wish, [...found.values()]);
      const rows = read.map((each, i) => rowOf(bulk, i + 1, each, found.get(each.name), facts));
      await this.bulks.add(tx, bulk, rows);
      return bulk.id;
    });
  }

  private async lookUp(tx: Tx, actor: Actor, domains: readonly Domain[], { kind, years, contact }: BulkWish): Promise<KnownOfBulk> {
    const ids = domains.map(({ id }) => id);
    const renewals = domains.map((domain) => ({ buyerId: domain.ownerId, items: [renewalOf(domain, years ?? 0)] }));
    return {
      orders: kind === 'renew' ? await this.facts.of(tx, renewals) : null,
      changing: await this.changes.openOf(tx, ids),
      renewing: await this.switches.switchedOn(tx, ids),
      contacts: contact === undefined ? new Map() : await this.registrants(tx, actor, domains, contact),
    };
  }

  /** Whom these are registered for, and whom they are to be registered for. */
  private async registrants(tx: Tx, actor: Actor, domains: readonly Domain[], contact: string): Promise<KnownOfBulk['contacts']> {
    const found = [await this.reach.run(tx, actor, contact), ...(await this.contacts.ofDomains(tx, domains))];
    return new Map(found.map((each) => [each.id, each]));
  }

  private async find(tx: Tx, actor: Actor, domains: readonly Domain[], wish: BulkWish, known: KnownOfBulk): Promise<Found[]> {
    const found = domains.map((domain) => ({ domain, finding: findingOf(wish, domain, known), priced: undefined }));
    if (!known.orders) return found;
    const renewable = found.filter(({ finding }) => finding === 'ready').map(({ domain }) => domain);
    const charged = await this.prices.of(tx, requests(renewable, wish.years!, known.orders));
    const charges = new Map(renewable.map(({ id }, i) => [id, charged[i]!]));
    return found.map((each) => {
      const its = charges.get(each.domain.id);
      if (!its) return each;
      if (its instanceof DomainError) return { ...each, finding: its };
      return { ...each, priced: { charges: its, isBySeller: each.domain.ownerId !== actor.nodeId } };
    });
  }

  private async bulk(tx: Tx, { nodeId, personId }: Actor, wish: BulkWish, found: readonly Found[]): Promise<BulkAction> {
    const renewals = found.flatMap(({ priced }) => priced ?? []);
    return {
      id: newId('blk', tx.now),
      nodeId,
      wish,
      state: 'shown',
      money: moneyOf(renewals, await this.statements.deposits(depositsOf(renewals))),
      shownBy: personId,
      startedBy: null,
      createdAt: tx.now,
      startedAt: null,
      endedAt: null,
    };
  }
}

const requests = (domains: readonly Domain[], years: number, { lineages }: KnownOfWanted) =>
  domains.map((domain) => ({ lineage: lineages.get(domain.ownerId)!, product: renewalOf(domain, years) }));

function rowOf({ id: bulkId, wish }: BulkAction, position: number, read: ReadName, found: Found | undefined, known: KnownOfBulk): BulkRow {
  const { name } = read;
  const row = { bulkId, position, name, price: null, cost: null, causeId: null };
  if (!found) {
    const refusal = read.refusal ?? new DomainNotFound('There is no such domain.', { name });
    return { ...row, domainId: null, ownerId: null, state: 'refused', seen: {}, reason: reasonOf(refusal) };
  }
  const { domain, finding, priced } = found;
  const isRefused = finding instanceof DomainError;
  return {
    ...row,
    domainId: domain.id,
    ownerId: domain.ownerId,
    state: isRefused ? 'refused' : finding,
    seen: seenPart(wish.kind, domain, known.renewing.has(domain.id)),
    price: priced ? saleOf(priced).total : null,
    cost: (priced && purchaseOf(priced)?.total) ?? null,
    reason: isRefused ? reasonOf(finding) : null,
  };
}
