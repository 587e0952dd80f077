import type { BillingProfile } from '#libs/billing';
import type { ContactFields } from '#libs/domains';
import { DomainError } from '#libs/kernel';
import type { Locale } from '#libs/tree';

/** What a visitor says who becomes a customer: the form of the checkout, and of the registration. */
export interface NewCustomer {
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string | null;
  readonly email: string;
  /** As people write it; kept as E.164. */
  readonly phone: string;
  /** One to three lines. */
  readonly street: readonly string[];
  readonly city: string;
  readonly province: string | null;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly password: string;
  /** Null takes the brand's. */
  readonly locale: Locale | null;
}

/** The visitor has typed two passwords. */
export class PasswordsDiffer extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'passwords-differ';

  constructor(pointer: string) {
    const message = 'The two passwords are not the same.';
    super(message, { errors: [{ pointer: `${pointer}/passwordAgain`, code: 'passwords-differ', message }] });
  }
}

/** Whoever sells here makes accounts by themselves, or invites to them. */
export class RegistrationClosed extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'registration-closed';

  constructor() {
    super('Accounts are made here with the first order.');
  }
}

export const personOf = ({ firstName, lastName }: Pick<NewCustomer, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`;

/** What the account is called: a company by its name, others by their own. */
export const accountOf = (customer: NewCustomer): string => customer.company ?? personOf(customer);

/** Names are registered for the customer until other data are given (the phone in E.164). */
export const contactOf = (customer: NewCustomer, phone: string): ContactFields => ({
  name: personOf(customer),
  organization: customer.company,
  street: customer.street,
  city: customer.city,
  province: customer.province,
  postalCode: customer.postalCode,
  country: customer.country,
  phone,
  email: customer.email,
});

/** Invoices are written to this name and address, the first one included. */
export const billingProfileOf = (nodeId: number, customer: NewCustomer): BillingProfile => ({
  nodeId,
  name: personOf(customer),
  company: customer.company,
  address: [
    ...customer.street,
    `${customer.city} ${customer.postalCode}`,
    ...(customer.province === null ? [] : [customer.province]),
    customer.country,
  ].join(', '),
  taxNumber: null,
  companyNumber: null,
  numberPrefix: '',
});
