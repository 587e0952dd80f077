import { type Domain, Domains } from '#libs/domains';
import { DomainError } from '#libs/kernel';
import { type Tx, UnitOfWork, fingerprint } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AutoRenewSwitches } from '../auto-renew/auto-renew-switches';
import { SetAutoRenewal } from '../auto-renew/set-auto-renewal';
import { AskForChange, toLock, toNameServers } from '../changes/ask-for-change';
import type { DomainChange } from '../changes/domain-change';
import type { Placer } from '../order-rows';
import { PlaceOrder } from '../place-order';
import { AssignContact } from '../registrants/assign-contact';
import { type BulkAction, type BulkWish, ChangedSinceShown } from './bulk-action';
import { type BulkRow, reasonOf } from './bulk-row';
import { Bulks } from './bulks';
import { isAsSeen, seenPart } from './finding-of';

/**
 * Does with one domain what was shown, once, however often it is called. A renewal is an order whose key is made of the bulk action
 * and the domain, and is marked as begun before; everything else is done in the transaction that writes down that it was.
 */
@Injectable()
export class CarryOutRow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly bulks: Bulks,
    private readonly domains: Domains,
    private readonly switches: AutoRenewSwitches,
    private readonly placeOrder: PlaceOrder,
    private readonly askForChange: AskForChange,
    private readonly assignContact: AssignContact,
    private readonly setAutoRenewal: SetAutoRenewal,
  ) {}

  /** Refused, the row says why; whatever passes is thrown, and tried again. */
  async run(bulk: BulkAction, row: BulkRow): Promise<void> {
    try {
      if (bulk.wish.kind === 'renew') await this.renew(bulk, row);
      else await this.work.run((tx) => this.change(tx, bulk, row));
    } catch (error) {
      if (!(error instanceof DomainError) || error.fault === 'unavailable') throw error;
      await this.work.run((tx) => this.finish(tx, row, { state: 'refused', reason: reasonOf(error) }));
    }
  }

  private async renew(bulk: BulkAction, row: BulkRow): Promise<void> {
    if (!(await this.work.run((tx) => this.begin(tx, row)))) return;
    const key = `bulk:${bulk.id}:${row.domainId}`;
    const { orderId } = await this.placeOrder.run({
      buyerId: row.ownerId!,
      by: startedBy(bulk),
      idempotencyKey: key,
      bodyHash: fingerprint(key),
      items: [{ action: 'renew', domain: row.domainId!, years: bulk.wish.years!, expiresAt: new Date(row.seen.expiresAt!) }],
      quoteId: null,
      contactId: null,
      told: { price: row.price!, cost: row.cost },
    });
    await this.work.run((tx) => this.finish(tx, row, { state: 'done', causeId: orderId }));
  }

  /** From now on it is not cancelled any more. @returns whether it is to go on */
  private async begin(tx: Tx, row: BulkRow): Promise<boolean> {
    const standing = await this.bulks.lockRow(tx, row);
    if (standing.state === 'ready') await this.bulks.saveRow(tx, { ...standing, state: 'begun' });
    return isOpen(standing);
  }

  private async change(tx: Tx, bulk: BulkAction, row: BulkRow): Promise<void> {
    const standing = await this.bulks.lockRow(tx, row);
    if (!isOpen(standing)) return;
    const id = row.domainId!;
    const { kind } = bulk.wish;
    const { isOn } = await this.switches.lock(tx, id);
    const domain = (await this.domains.lock(tx, [id])).get(id);
    const isTheirs = domain && domain.ownerId === row.ownerId && [domain.ownerId, domain.sellerId].includes(bulk.nodeId);
    if (!isTheirs || !isAsSeen(seenPart(kind, domain, isOn), row.seen)) throw new ChangedSinceShown(row.name);
    const by = startedBy(bulk);
    let causeId: string | null = null;
    if (kind === 'auto_renew' || kind === 'no_auto_renew') await this.setAutoRenewal.apply(tx, by, domain, { isOn: kind === 'auto_renew' });
    else causeId = (await this.ask(tx, by, domain, bulk.wish)).id;
    await this.bulks.saveRow(tx, { ...standing, state: 'done', causeId });
  }

  private ask(tx: Tx, by: Placer, domain: Domain, { kind, nameServers, contact }: BulkWish): Promise<DomainChange> {
    if (contact !== undefined) return this.assignContact.apply(tx, by, domain, contact);
    return this.askForChange.apply(tx, by, domain.id, nameServers ? toNameServers(nameServers) : toLock(kind === 'lock'));
  }

  private async finish(tx: Tx, row: BulkRow, outcome: Partial<BulkRow>): Promise<void> {
    const standing = await this.bulks.lockRow(tx, row);
    if (isOpen(standing)) await this.bulks.saveRow(tx, { ...standing, ...outcome });
  }
}

const isOpen = ({ state }: BulkRow): boolean => state === 'ready' || state === 'begun';

const startedBy = ({ startedBy: personId, shownBy, nodeId }: BulkAction): Placer => ({ personId: personId ?? shownBy, nodeId });
