import { UnpaidInvoices } from '#libs/billing';
import { CaseReads } from '#libs/documents';
import { type Actor, Clock, DAY, after, mayAct } from '#libs/kernel';
import { Reads, readInstant } from '#libs/platform';
import { UnprovedEmails } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';
import { DomainLists } from '../domains/domain-lists';
import { coming } from '../timeline/coming';
import { type NextBuy, NextCharges } from '../timeline/next-charges';
import { type Thing, soonest } from './thing';

/** So many of each kind are looked at. */
export const THINGS_OF_A_KIND = 20;
/** A domain is told of when it expires within so many days. */
export const EXPIRING_DAYS = 30;

interface AskedRow {
  id: string;
  name: string;
  ends_at: unknown;
}

/** All that waits for a customer: a few queries, however much that is. */
@Injectable()
export class ReadThings {
  constructor(
    private readonly reads: Reads,
    private readonly lists: DomainLists,
    private readonly cases: CaseReads,
    private readonly unpaid: UnpaidInvoices,
    private readonly charges: NextCharges,
    private readonly unproved: UnprovedEmails,
    private readonly clock: Clock,
  ) {}

  /** The soonest first, at most `THINGS_OF_A_KIND` of each kind. Bills are for those who may see money. */
  async run(actor: Actor): Promise<Thing[]> {
    const { nodeId } = actor;
    const kinds = await Promise.all([
      this.papers(nodeId),
      mayAct(actor, 'money:see') ? this.bills(nodeId) : [],
      this.ending(nodeId),
      this.addresses(nodeId),
      this.consents(nodeId),
      this.departures(nodeId),
    ]);
    return soonest(kinds.flat());
  }

  private async papers(nodeId: number): Promise<Thing[]> {
    const seen = await this.cases.list(nodeId, { of: 'own', state: 'missing', limit: THINGS_OF_A_KIND });
    return seen.map(({ theCase: { id, name, dueAt } }) => ({ kind: 'papers', object: id, name, until: dueAt, cost: null }));
  }

  private async bills(nodeId: number): Promise<Thing[]> {
    const rows = await this.unpaid.first(nodeId, THINGS_OF_A_KIND);
    return rows.map(({ id, number, dueAt, missing }) => ({ kind: 'invoice', object: id, name: number, until: dueAt, cost: missing }));
  }

  /** Names that expire, and those that have expired and can still be kept. */
  private async ending(nodeId: number): Promise<Thing[]> {
    const expiresBefore = after(this.clock.now(), EXPIRING_DAYS * DAY);
    const domains = await Promise.all([
      this.lists.page('owner', nodeId, { tab: 'expired', filter: {}, limit: THINGS_OF_A_KIND }),
      this.lists.page('owner', nodeId, { tab: 'active', filter: { expiresBefore }, limit: THINGS_OF_A_KIND }),
    ]);
    const wanted = domains
      .flat()
      .flatMap((domain): (NextBuy & { until: Date | null })[] =>
        coming(domain, null).flatMap(({ buy, at }) => (buy ? [{ domain, buy, until: at }] : [])),
      );
    const charges = await this.charges.of(wanted);
    return wanted.map(({ domain: { id, name }, buy, until }, i) => ({
      kind: buy,
      object: id,
      name,
      until,
      cost: charges[i]!.find(({ buyerId }) => buyerId === nodeId)?.total ?? null,
    }));
  }

  private async addresses(nodeId: number): Promise<Thing[]> {
    const unproved = await this.unproved.of(nodeId, THINGS_OF_A_KIND);
    return unproved.map(({ contactId, email, until }) => ({ kind: 'registrant_email', object: contactId, name: email, until, cost: null }));
  }

  private consents(nodeId: number): Promise<Thing[]> {
    return this.asked('owner_consent', nodeId, "owner_change a ON a.open_domain = d.id AND a.state = 'awaiting_consent'", 'a.expires_at');
  }

  private departures(nodeId: number): Promise<Thing[]> {
    return this.asked('transfer_out', nodeId, 'domain_departure a ON a.open_domain = d.id AND a.answer IS NULL', 'a.acts_at');
  }

  /** Of each domain there is one open row at most, found by a unique index. */
  private async asked(kind: Thing['kind'], nodeId: number, what: string, until: string): Promise<Thing[]> {
    const rows = await this.reads.query<AskedRow>(
      `SELECT d.id, d.name, ${until} AS ends_at FROM domain d${this.reads.dialect.byIndex('domain_owner')} JOIN ${what}
       WHERE d.owner_id = ? ORDER BY ${until} LIMIT ${THINGS_OF_A_KIND}`,
      [nodeId],
    );
    return rows.map(({ id, name, ends_at }) => ({ kind, object: id, name, until: readInstant(ends_at), cost: null }));
  }
}
