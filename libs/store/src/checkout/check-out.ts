import { BrandProfiles } from '#libs/branding';
import { type ContactFields, Contacts } from '#libs/domains';
import { DomainError } from '#libs/kernel';
import { IdempotencyKeyReused, type Tx, UnitOfWork, currentRequest } from '#libs/platform';
import { PlaceOrders, PrepareItems, type TypedItem, type WantedItem } from '#libs/provisioning';
import { Captchas, readPhone } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { NewCustomer } from '../customers/new-customer';
import { OpenAccount, type ReadyCustomer } from '../customers/open-account';
import { Agreements } from './agreements';
import type { Checkout } from './checkout';
import { checkoutTable } from './checkout.table';
import { PayWays } from './pay-ways';

/** A first order: what is wanted, by whom, for whom, and how it will be paid. */
export interface CheckOutWish {
  readonly sellerId: number;
  readonly idempotencyKey: string;
  /** Of everything that was sent, without the passwords. */
  readonly bodyHash: string;
  readonly customer: NewCustomer;
  readonly items: readonly TypedItem[];
  /** Whom the names are registered for; null is the customer. */
  readonly registrant: ContactFields | null;
  /** `transfer`, or one of the seller's payment methods. */
  readonly payWith: string;
  readonly agreedTo: readonly string[];
  /** A solved challenge, where the brand asks for one. */
  readonly captcha: string | undefined;
}

/** A visitor orders: the account, the order and its invoice come into being together, or none of them does. */
@Injectable()
export class CheckOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: BrandProfiles,
    private readonly prepare: PrepareItems,
    private readonly captchas: Captchas,
    private readonly openAccount: OpenAccount,
    private readonly contacts: Contacts,
    private readonly agreements: Agreements,
    private readonly payWays: PayWays,
    private readonly placeOrders: PlaceOrders,
  ) {}

  /**
   * The same key with the same request gives the same order.
   * @throws CaptchaNeeded, CaptchaWrong, EmailTaken, PasswordRefused, PhoneInvalid, NotAgreed, PayWayUnknown, IdempotencyKeyReused, and whatever PlaceOrder refuses
   */
  async run(wish: CheckOutWish): Promise<Pick<Checkout, 'nodeId' | 'orderId'>> {
    const { replay, items, brand } = await this.work.run(async (tx) => ({
      replay: await this.before(tx, wish),
      brand: await this.brands.whole(tx, wish.sellerId),
      items: await this.prepare.read(tx, null, wish.items),
    }));
    if (replay) return replay;
    const ready = await this.openAccount.ready(wish.customer, brand, '/customer');
    await this.prepare.check(items);
    try {
      return await this.work.run(async (tx) => {
        // Inside, so that a solution counts again when nothing came of it.
        if (brand.asksCaptcha) await this.captchas.take(tx, wish.captcha);
        return this.write(tx, wish, ready, items);
      });
    } catch (error) {
      // The same request may have come twice at once: what the other one has used up or taken is its own doing.
      const placed = await this.work.run((tx) => this.before(tx, wish));
      if (placed) return placed;
      throw error;
    }
  }

  private async before(tx: Tx, { sellerId, idempotencyKey, bodyHash }: CheckOutWish): Promise<Checkout | null> {
    const known = await tx.manager.findOneBy(checkoutTable, { sellerId, idempotencyKey });
    if (known && known.bodyHash !== bodyHash) throw new IdempotencyKeyReused();
    return known;
  }

  private async write(tx: Tx, wish: CheckOutWish, ready: ReadyCustomer, items: readonly WantedItem[]): Promise<Checkout> {
    const { sellerId, idempotencyKey, bodyHash, payWith } = wish;
    const account = await this.openAccount.apply(tx, sellerId, ready);
    const { nodeId, owner } = account;
    await this.agreements.agree(tx, { sellerId, nodeId, personId: owner.id }, wish.agreedTo);
    await this.payWays.expectOpen(tx, sellerId, payWith);
    const by = { personId: owner.id, nodeId };
    const contactId = wish.registrant === null ? account.contact.id : await this.registrant(tx, by, wish.registrant);
    const order = { buyerId: nodeId, by, idempotencyKey, bodyHash, items, contactId, quoted: null, asked: currentRequest() };
    const [placed] = await this.placeOrders.apply(tx, [{ ...order, payBy: 'invoice', payWith }]);
    if (placed === undefined || placed instanceof DomainError) throw placed ?? new TypeError('no answer about an order');
    const checkout = { sellerId, idempotencyKey, bodyHash, nodeId, orderId: placed.orderId, createdAt: tx.now };
    await tx.manager.insert(checkoutTable, checkout);
    return checkout;
  }

  private async registrant(tx: Tx, by: { personId: string; nodeId: number }, fields: ContactFields): Promise<string> {
    const phone = readPhone(fields.phone, fields.country, '/registrant/phone');
    return (await this.contacts.add(tx, by.nodeId, { ...fields, phone }, by)).id;
  }
}
