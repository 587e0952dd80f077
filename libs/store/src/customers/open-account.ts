import { BillingProfiles } from '#libs/billing';
import type { WholeBrand } from '#libs/branding';
import { type Contact, Contacts } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { type HashedOwner, Letterheads, PersonLetters, type Profile, SignUp, readPhone } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type NewCustomer, accountOf, billingProfileOf, contactOf, personOf } from './new-customer';

/** A new customer whose password is hashed and whose phone is read: what takes long, or may be wrong, is done. */
export interface ReadyCustomer {
  readonly customer: NewCustomer;
  readonly phone: string;
  readonly owner: HashedOwner;
  /** Where the form is in the request. */
  readonly pointer: string;
}

/** An account that has just been made. */
export interface OpenedAccount {
  readonly nodeId: number;
  readonly owner: Profile;
  /** The customer as registrant of its own names. */
  readonly contact: Contact;
}

/** Visitors become customers: account, login, registrant and billing data at once or not at all. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly signUp: SignUp,
    private readonly contacts: Contacts,
    private readonly profiles: BillingProfiles,
    private readonly letters: PersonLetters,
    private readonly letterheads: Letterheads,
  ) {}

  /** @throws PhoneInvalid, PasswordRefused with pointers into the form */
  async ready(customer: NewCustomer, brand: Pick<WholeBrand, 'name' | 'locale'>, pointer: string): Promise<ReadyCustomer> {
    const { email, password } = customer;
    const locale = customer.locale ?? brand.locale;
    const phone = readPhone(customer.phone, customer.country, `${pointer}/phone`);
    const owner = await this.signUp.hashed({ name: personOf(customer), email, password, locale }, brand.name, pointer);
    return { customer, phone, owner, pointer };
  }

  /** Writes it all down, and the mail that says so. @throws EmailTaken */
  async apply(tx: Tx, sellerId: number, { customer, phone, owner, pointer }: ReadyCustomer): Promise<OpenedAccount> {
    const made = await this.signUp.apply(tx, sellerId, accountOf(customer), owner, pointer);
    const contact = await this.contacts.add(tx, made.node.id, contactOf(customer, phone), {
      personId: made.owner.id,
      nodeId: made.node.id,
    });
    await this.profiles.put(tx, billingProfileOf(made.node.id, customer));
    const { url } = await this.letterheads.of(tx, made.node);
    await this.letters.post(tx, made.owner, made.node.id, 'welcome', { email: made.owner.email, url });
    return { nodeId: made.node.id, owner: made.owner, contact };
  }
}
