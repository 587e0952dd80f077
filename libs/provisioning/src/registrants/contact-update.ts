import { DomainError } from '#libs/kernel';
import type { Failure } from '../order-item';

/** `under_way`: the registry is being told. `done`: it has what the contact says. `refused`: it still has what it said before. */
export const CONTACT_UPDATE_STATES = ['under_way', 'done', 'refused'] as const;
export type ContactUpdateState = (typeof CONTACT_UPDATE_STATES)[number];

/** One registry is to have what a contact says now. */
export interface ContactUpdate {
  /** `cup_…` */
  readonly id: string;
  readonly contactId: string;
  readonly registry: string;
  /** Of the contact; a later one that is saved meanwhile takes its place. */
  readonly version: number;
  readonly state: ContactUpdateState;
  /** Of a refused one. */
  readonly failure: Failure | null;
  /** How often in a row the registry has shown the contact as if nothing had been sent. */
  readonly absences: number;
  /** Since when it is unknown what became of something sent. It stays: later answers mean something else because of it. */
  readonly doubtSince: Date | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** Another name or organization is another holder of the names: that is asked for name by name, and the holders agree to it. */
export class OwnerChangeNeeded extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'owner-change-needed';

  constructor(domains: number) {
    super('Domains are registered for this contact: another name or organization is a change of owner, which is asked for by itself.', {
      domains,
    });
  }
}

/** A customer has one contact of each content. */
export class ContactExists extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'contact-exists';

  constructor(contact: string) {
    super('Another contact says exactly this: name the domains that it is to have instead.', { contact });
  }
}
