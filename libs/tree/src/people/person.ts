import { DomainError } from '#libs/kernel';

export type Locale = 'id' | 'en';

/** The realm of operator and resellers; every other realm is the id of the node whose customers log in there. */
export const PORTAL_REALM = 0;

/** Somebody who logs in. The same e-mail address in two realms is two people who know nothing of each other. */
export interface Person {
  /** `per_...` */
  readonly id: string;
  readonly realm: number;
  /** Lower-case; unique in its realm. */
  readonly email: string;
  readonly name: string;
  /** PHC string of argon2id. */
  readonly passwordHash: string;
  readonly locale: Locale;
  /** E.164; null until they say it. */
  readonly phone: string | null;
  readonly createdAt: Date;
}

/** A person without their secret: all that leaves this lib. */
export type Profile = Omit<Person, 'passwordHash'>;

export class EmailTaken extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'email-taken';
}

/** Addresses are compared in lower case: nobody means two mailboxes by two spellings. */
export const normalEmail = (typed: string): string => typed.trim().toLowerCase();

export const profile = ({ passwordHash: _passwordHash, ...shown }: Person): Profile => shown;
