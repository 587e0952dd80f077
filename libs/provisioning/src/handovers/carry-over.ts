import { VerificationCases } from '#libs/documents';
import { type Contact, Contacts, type Domain, Domains } from '#libs/domains';
import { JobQueue, type Tx } from '#libs/platform';
import { Registries, newAuthInfo } from '#libs/registry';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { AutoRenewSwitches } from '../auto-renew/auto-renew-switches';
import { AutoRenewals } from '../auto-renew/auto-renewals';
import { GiveUpOrder } from '../give-up-order';
import { RECEIVE_DOMAIN } from '../job-kinds';
import { CANCELLED, FINISHED } from '../order-item';
import { Orders } from '../orders';
import { refuseSuspended } from '../refuse-suspended';
import type { Handover } from './handover';
import { NamesReady } from './names-ready';

/** Who wrote down the contacts that come with names: nobody. */
const HANDED_OVER = 'handover';
const WHY = { code: CANCELLED, message: 'The name was handed over to another account.' };

/** Makes the names of a handover another account's, all that are still there or none, and moves no money by that. */
@Injectable()
export class CarryOver {
  constructor(
    private readonly nodes: Nodes,
    private readonly domains: Domains,
    private readonly contacts: Contacts,
    private readonly cases: VerificationCases,
    private readonly orders: Orders,
    private readonly giveUp: GiveUpOrder,
    private readonly renewals: AutoRenewals,
    private readonly switches: AutoRenewSwitches,
    private readonly ready: NamesReady,
    private readonly registries: Registries,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Locks the edges of the receiver's way up (nobody moves or suspends them meanwhile), renewals that begin by themselves, items, cases,
   * domains. @returns the names that went: who ended meanwhile stays out. @throws AccountSuspended, NamesNotReady: nothing has happened then
   */
  async apply(tx: Tx, { toId, fromId, askedBy }: Handover, ids: readonly string[]): Promise<string[]> {
    const { lineages, edges } = await this.nodes.hold(tx, [toId!]);
    refuseSuspended({ edges });
    const [sellerId, sellerParentId] = [lineages.get(toId!)!.at(-2)!.id, lineages.get(toId!)!.at(-3)?.id ?? null];
    await this.renewals.startAnew(tx, ids);
    await this.giveUpInvoices(tx, fromId, ids);
    const subjects = [...(await this.domains.byIds(tx, ids)).values()].map(({ itemId }) => itemId);
    await this.cases.lockSubjects(tx, subjects);
    const domains = [...(await this.domains.lock(tx, ids)).values()].filter(({ ownerId }) => ownerId === fromId);
    await this.ready.assert(tx, domains, new Set());
    await this.switches.turnOff(tx, ids, askedBy);
    const registrants = await this.copied(tx, domains, toId!);
    for (const { id, registry, registrantId } of domains) {
      const { authInfoLength: length, authInfoSigns: signs } = this.registries.get(registry).settings;
      const registrant = registrants.get(registrantId)!.id;
      const to = { ownerId: toId!, sellerId, sellerParentId, registrantId: registrant, authInfo: newAuthInfo({ length, signs }) };
      await this.domains.handOver(tx, id, to);
    }
    await this.jobs.add(
      tx,
      domains.map(({ id }) => ({ kind: RECEIVE_DOMAIN, payload: { domainId: id } })),
    );
    return domains.map(({ id }) => id);
  }

  /** Orders of the giver for these names alone that wait for their invoice; one for other names as well credits what is gone when it is paid. */
  private async giveUpInvoices(tx: Tx, fromId: number, ids: readonly string[]): Promise<void> {
    const unpaid = [...(await this.orders.unpaidItems(tx, ids)).values()].flat().filter(({ buyerId }) => buyerId === fromId);
    const orderIds = [...new Set(unpaid.map(({ orderId }) => orderId))].toSorted();
    for (const [orderId, items] of await this.orders.lockItemsOf(tx, orderIds)) {
      const isAllGoing = items.every(({ state, domainId }) => FINISHED.has(state) || (domainId !== null && ids.includes(domainId)));
      if (isAllGoing) await this.giveUp.apply(tx, orderId, WHY);
    }
  }

  /** For whom the names are registered, as contacts of their new owner: by the contact of the old one. */
  private async copied(tx: Tx, domains: readonly Domain[], ownerId: number): Promise<Map<string, Contact>> {
    const copies = new Map<string, Contact>();
    for (const registrantId of new Set(domains.map((domain) => domain.registrantId)))
      copies.set(
        registrantId,
        await this.contacts.copy(tx, await this.contacts.get(tx, registrantId), ownerId, { personId: HANDED_OVER, nodeId: ownerId }),
      );
    return copies;
  }
}
