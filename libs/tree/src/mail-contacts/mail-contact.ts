import { DomainError } from '#libs/kernel';
import { type Locale, normalEmail } from '../people/person';
import type { Department } from './department';

/** Somebody who gets the mails of some departments besides the owners. They are no person: there is nothing to log in with. */
export interface MailContact {
  /** `mco_…` */
  readonly id: string;
  readonly nodeId: number;
  readonly name: string;
  /** Lower-case; once at a node. */
  readonly email: string;
  readonly locale: Locale;
  readonly departments: readonly Department[];
  readonly createdAt: Date;
}

/** What is said about one. */
export type MailContactWish = Pick<MailContact, 'name' | 'email' | 'locale' | 'departments'>;

/** A node has at most so many: what happens to it is not news for the world. */
export const MAIL_CONTACTS_MAX = 10;

export class MailContactNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'mail-contact-not-found';

  constructor(id: string) {
    super('There is no such mail contact.', { id });
  }
}

export class MailContactTaken extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'mail-contact-taken';

  constructor(email: string) {
    super('A mail contact with this address is there already.', { email });
  }
}

export class TooManyMailContacts extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-mail-contacts';

  constructor() {
    super(`An account has at most ${MAIL_CONTACTS_MAX} mail contacts.`, { most: MAIL_CONTACTS_MAX });
  }
}

/** What was said, as it is kept. Pure. */
export const readWish = ({ name, email, locale, departments }: MailContactWish): MailContactWish => ({
  name,
  email: normalEmail(email),
  locale,
  departments,
});

/** One more, or one that is said anew, beside those that there are. Pure. @throws MailContactTaken, TooManyMailContacts */
export function refuseUnfit(others: readonly MailContact[], { email }: MailContactWish): void {
  if (others.some((other) => other.email === email)) throw new MailContactTaken(email);
  if (others.length >= MAIL_CONTACTS_MAX) throw new TooManyMailContacts();
}
