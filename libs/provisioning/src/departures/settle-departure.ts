import { type Domain, Domains } from '#libs/domains';
import { DAY, after, newId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { DomainTransfer } from '#libs/registry';
import { newLinkSecret } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../attempts';
import { AutoRenewSwitches } from '../auto-renew/auto-renew-switches';
import { GiveUpOrder } from '../give-up-order';
import { CANCELLED, CAN_BE_SENT } from '../order-item';
import { Orders } from '../orders';
import { CaseEnds } from '../papers/case-ends';
import { type Departure, type DepartureEnding, isSameTransfer } from './departure';
import { DepartureNews } from './departure-news';
import { Departures } from './departures';
import type { DepartureFinding } from './what-became-of-departure';

/** Who switched it off, where nobody did. */
const BY_ITSELF = 'departure';
/** Registries that do not say when they decide by themselves do so after five days (ICANN's transfer policy). */
const DECIDES_MS = 5 * DAY;

type Left = Extract<DepartureFinding, { kind: 'left' }>;

/** Writes down what was found out about a name that another registrar asks for, once. Items are locked before cases, those before domains. */
@Injectable()
export class SettleDeparture {
  constructor(
    private readonly departures: Departures,
    private readonly domains: Domains,
    private readonly orders: Orders,
    private readonly giveUp: GiveUpOrder,
    private readonly cases: CaseEnds,
    private readonly switches: AutoRenewSwitches,
    private readonly attempts: Attempts,
    private readonly news: DepartureNews,
  ) {}

  /** Another registrar wants it: told at once, the first time. Who has frozen the name has said no. @returns it; undefined when the domain has ended */
  async asked(tx: Tx, domainId: string, transfer: DomainTransfer): Promise<Departure | undefined> {
    const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
    if (!domain) return undefined;
    const known = await this.departures.lock(tx, domainId);
    if (known && isSameTransfer(known, transfer)) return known;
    if (known) await this.end(tx, known, 'stayed', null);
    const fresh = begun(domain, transfer, tx.now);
    const link = fresh.answer ? null : newLinkSecret();
    const departure = { ...fresh, linkHash: link && link.hash };
    await this.departures.add(tx, departure);
    await this.news.asked(tx, domain, departure, link);
    return departure;
  }

  async reminded(tx: Tx, departure: Departure): Promise<void> {
    const domain = (await this.domains.lock(tx, [departure.domainId])).get(departure.domainId);
    if (!domain) return;
    // Of the link before only the hash is known: this mail has another one, and the older one is good no longer.
    const link = newLinkSecret();
    await this.departures.save(tx, { ...departure, linkHash: link.hash, remindedAt: tx.now });
    await this.news.endsSoon(tx, domain, departure, link);
  }

  /**
   * It is another registrar's: the domain has ended, and nothing renews it any more.
   * @returns false while a registry may be carrying out an order for it: that comes first
   */
  async left(tx: Tx, leaving: Pick<Domain, 'id' | 'name' | 'itemId'>, { registrar, ending }: Left): Promise<boolean> {
    if (!(await this.nothingIsSent(tx, leaving))) return false;
    const { id, itemId } = leaving;
    await this.cases.gone(tx, itemId);
    const domain = (await this.domains.lock(tx, [id])).get(id);
    if (!domain) return true;
    // One that nobody told us of in time is written down with its end.
    const known = await this.departures.lock(tx, id);
    const departure = known ?? begun(domain, { requestedBy: registrar }, tx.now);
    if (!known) await this.departures.add(tx, departure);
    await this.end(tx, departure, 'left', ending);
    await this.domains.end(tx, id);
    if ((await this.switches.lock(tx, id)).isOn) await this.switches.put(tx, id, { isOn: false, fromDeposit: false }, BY_ITSELF);
    await this.news.left(tx, domain, departure);
    return true;
  }

  /** It stays, or the domain has ended otherwise. */
  async stayed(tx: Tx, domainId: string, ending: DepartureEnding | null): Promise<void> {
    const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
    const departure = await this.departures.lock(tx, domainId);
    if (!departure) return;
    await this.end(tx, departure, 'stayed', ending);
    if (domain) await this.news.stayed(tx, domain, departure);
  }

  private async end(tx: Tx, departure: Departure, state: 'left' | 'stayed', ending: DepartureEnding | null): Promise<void> {
    await this.attempts.close(tx, departure.id, state === (departure.answer === 'approve' ? 'left' : 'stayed') ? 'done' : 'refused');
    await this.departures.end(tx, departure, state, ending);
  }

  /** An order for this name alone that waits is taken back; one of many names loses this one when it is paid or sent. */
  private async nothingIsSent(tx: Tx, { id, name }: Pick<Domain, 'id' | 'name'>): Promise<boolean> {
    const open = (await this.orders.openNames(tx, [name])).get(name);
    const unpaid = (await this.orders.unpaidItems(tx, [id])).get(id) ?? [];
    const locked = await this.orders.lockItemsOf(
      tx,
      [...unpaid, ...(open ? [open] : [])].map(({ orderId }) => orderId),
    );
    for (const [orderId, items] of locked)
      if (items.length === 1) await this.giveUp.apply(tx, orderId, { code: CANCELLED, message: `${name} has gone to another registrar.` });
    return ![...locked.values()].flat().some((item) => item.name === name && CAN_BE_SENT.has(item.state));
  }
}

type Request = Pick<DomainTransfer, 'requestedBy' | 'requestedAt' | 'actionAt'>;

const begun = ({ id, frozenSince }: Domain, { requestedBy, requestedAt, actionAt }: Request, now: Date): Departure => ({
  id: newId('dep', now),
  domainId: id,
  registrar: requestedBy,
  requestedAt: requestedAt ?? now,
  actsAt: actionAt ?? after(now, DECIDES_MS),
  state: 'asked',
  ending: null,
  answer: frozenSince ? 'reject' : null,
  answeredBy: null,
  failureCode: null,
  linkHash: null,
  remindedAt: null,
  createdAt: now,
  endedAt: null,
});
