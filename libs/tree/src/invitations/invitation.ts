import { DAY, DomainError, type Role, after } from '#libs/kernel';
import type { Locale } from '../people/person';

/** Somebody is asked by mail to act for a node. The link in the mail counts once and for seven days. */
export interface Invitation {
  /** `inv_...` */
  readonly id: string;
  readonly nodeId: number;
  /** Where they will log in: 0 for the portal, else the node whose customers log in there. */
  readonly realm: number;
  /** Lower-case. Whoever holds the link is taken to read this mailbox. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
  /** SHA-256 (hex) of the link's secret. */
  readonly tokenHash: string;
  /** The person who invites; null when it was nobody. */
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

export class InvitationNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'invitation-not-found';
}

/** The address belongs to somebody who logs in here already: they join after logging in. */
export class LoginToJoin extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'login-to-join';
}

export class AlreadyMember extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'already-member';
}

export class OwnerExists extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'owner-exists';
}

const LIFE_MS = 7 * DAY;

/** When an invitation that is sent now stops counting. */
export const endOfInvitation = (now: Date): Date => after(now, LIFE_MS);

export const isOpen = ({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Date): boolean =>
  acceptedAt === null && revokedAt === null && now < expiresAt;
