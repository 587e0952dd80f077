import { type Domain, Domains } from '#libs/domains';
import { Clock, DomainError, DomainName, MINUTE, after } from '#libs/kernel';
import { type Tx, UnitOfWork, fingerprint } from '#libs/platform';
import { tierOf } from '#libs/pricing';
import { OwnerLetters } from '#libs/tree';
import { Injectable, Logger } from '@nestjs/common';
import { GiveUpOrder } from '../give-up-order';
import { PayInvoice } from '../invoices/pay-invoice';
import { CANCELLED } from '../order-item';
import { PlaceOrders } from '../place-orders';
import { sellerOf } from '../seller-of';
import { AUTO_RENEW, type AutoRenewal, nextTry } from './auto-renewal';
import { AutoRenewSwitches } from './auto-renew-switches';
import { AutoRenewals } from './auto-renewals';

/** How many are looked up at once. */
const PAGE = 200;
const YEARS = 1;
/** How long a worker may take to pay for one before another goes on with it. */
const PAYING_MS = 5 * MINUTE;
/** Somebody is renewing it already, or has paid by now: nothing anybody need be told of. */
const NO_FAILURE: ReadonlySet<string> = new Set(['name-in-progress', 'invoice-not-open', 'expiry-changed']);

interface Payable {
  readonly orderId: string;
  readonly ownerId: number;
}

/**
 * Renews by an invoice, fifteen days before they expire, the names that are to renew by themselves, and pays where their owner
 * lets the deposit pay. Each expiry gets one order, however many look and however often; what fails is tried on other days.
 */
@Injectable()
export class RenewByThemselves {
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly renewals: AutoRenewals,
    private readonly switches: AutoRenewSwitches,
    private readonly domains: Domains,
    private readonly placeOrders: PlaceOrders,
    private readonly giveUp: GiveUpOrder,
    private readonly payInvoice: PayInvoice,
    private readonly letters: OwnerLetters,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.each(
      (last) => this.renewals.overtaken(PAGE, last),
      (id) => this.work.run((tx) => this.end(tx, id)),
    );
    while ((await this.renewals.begin(this.clock.now(), PAGE)) === PAGE);
    await this.each(
      (last) => this.renewals.due(this.clock.now(), PAGE, last),
      (id) => this.attempt(id),
    );
  }

  /** One that breaks keeps no other waiting; the next look tries it again. */
  private async each(find: (last: string) => Promise<string[]>, act: (id: string) => Promise<void>): Promise<void> {
    let last = '';
    for (;;) {
      const page = await find(last);
      for (const id of page)
        await act(id).catch((error: unknown) => this.logger.error({ event: 'auto-renewal-broken', renewal: id, reason: String(error) }));
      if (page.length < PAGE) return;
      last = page.at(-1)!;
    }
  }

  /** Renewed otherwise, its invoice need not be paid any more. */
  private async end(tx: Tx, id: string): Promise<void> {
    const standing = await this.renewals.lock(tx, id);
    if (standing?.state !== 'open') return;
    const why = { code: CANCELLED, message: 'The name was renewed otherwise, or is gone.' };
    if (standing.orderId) await this.giveUp.apply(tx, standing.orderId, why);
    await this.renewals.save(tx, { ...standing, state: 'ended', nextTryAt: null });
  }

  private async attempt(id: string): Promise<void> {
    const tried = await this.work.run((tx) => this.order(tx, id));
    if (!tried) return;
    const failure = await this.pay(tried);
    await this.work.run((tx) => this.wasTried(tx, id, failure));
  }

  /** @returns why it could not be paid */
  private async pay({ ownerId, orderId }: Payable): Promise<string | undefined> {
    const invoice = await this.renewals.unpaidInvoice(orderId);
    try {
      if (invoice) await this.payInvoice.run(ownerId, invoice);
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  private async wasTried(tx: Tx, id: string, failure: string | undefined): Promise<void> {
    const standing = await this.renewals.lock(tx, id);
    if (standing?.state !== 'open') return;
    const tried = { ...standing, nextTryAt: nextTry(standing.expiresAt, tx.now) };
    const domain = await this.domainOf(tx, standing.domainId);
    if (failure && domain) await this.failed(tx, tried, domain, failure);
    else await this.renewals.save(tx, tried);
  }

  /**
   * Takes this try, so that no other worker does, and sees to it that there is an order. A worker that dies before it has paid is
   * followed by another in some minutes, not on the next day of trying. @returns what is to be paid from a deposit
   */
  private async order(tx: Tx, id: string): Promise<Payable | undefined> {
    const standing = await this.renewals.lock(tx, id);
    if (standing?.state !== 'open' || !standing.nextTryAt || standing.nextTryAt > tx.now) return undefined;
    const { domainId, expiresAt } = standing;
    const domain = await this.domainOf(tx, domainId);
    const { isOn, fromDeposit } = await this.switches.lock(tx, domainId);
    if (!isOn || !domain || domain.expiresAt.getTime() !== expiresAt.getTime()) return undefined;
    const taken: AutoRenewal = { ...standing, nextTryAt: nextTry(expiresAt, tx.now) };
    const placed = standing.orderId ?? (await this.place(tx, domain));
    if (placed instanceof DomainError) {
      await this.failed(tx, taken, domain, placed.code);
      return undefined;
    }
    const nextTryAt = fromDeposit ? after(tx.now, PAYING_MS) : taken.nextTryAt;
    await this.renewals.save(tx, { ...taken, orderId: placed, nextTryAt });
    return fromDeposit ? { orderId: placed, ownerId: domain.ownerId } : undefined;
  }

  private async place(tx: Tx, { id, name, tld, ownerId, expiresAt, registry }: Domain): Promise<string | DomainError> {
    const tier = tierOf(tld, DomainName.parse(name).label);
    const item = { action: 'renew' as const, name, tld, tier, years: YEARS, registry, domainId: id, expectedExpiresAt: expiresAt };
    const key = `${AUTO_RENEW}:${id}:${expiresAt.toISOString()}`;
    const [placed] = await this.placeOrders.apply(tx, [
      {
        buyerId: ownerId,
        by: { personId: AUTO_RENEW, nodeId: ownerId },
        idempotencyKey: key,
        bodyHash: fingerprint(key),
        items: [item],
        contactId: null,
        quoted: null,
        payBy: 'invoice',
        payUntil: expiresAt,
      },
    ]);
    if (!placed) throw new TypeError('an order was answered with nothing');
    return placed instanceof DomainError ? placed : placed.orderId;
  }

  /** The first failure is told to the owner and to the seller: there is time left to do something about it. */
  private async failed(tx: Tx, standing: AutoRenewal, { name, ownerId, sellerId, expiresAt }: Domain, code: string): Promise<void> {
    const isNew = standing.failureCode === null && !NO_FAILURE.has(code);
    await this.renewals.save(tx, isNew ? { ...standing, failureCode: code } : standing);
    if (!isNew) return;
    this.logger.warn({ event: 'auto-renewal-failed', renewal: standing.id, reason: code });
    const facts = {
      domain: DomainName.parse(name).unicode,
      at: expiresAt.toISOString(),
      ...(standing.nextTryAt ? { from: standing.nextTryAt.toISOString() } : {}),
    };
    for (const nodeId of new Set([ownerId, sellerOf({ sellerId })])) await this.letters.post(tx, nodeId, 'auto-renewal-failed', facts);
  }

  private async domainOf(tx: Tx, id: string): Promise<Domain | undefined> {
    const domain = (await this.domains.byIds(tx, [id])).get(id);
    return domain?.leavingSince ? undefined : domain;
  }
}
