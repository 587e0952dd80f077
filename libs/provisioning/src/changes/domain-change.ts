import { DomainError } from '#libs/kernel';
import type { Failure } from '../order-item';
import type { NameServer } from './name-server';
import type { Signer } from './signer';

/** Who asks for what nobody asked for: it follows from something else. */
export const BY_HOUSE = 'house';

/** What can be changed about a domain without paying for it. */
export const CHANGE_KINDS = ['name_servers', 'lock', 'auth_code', 'signers', 'registrant'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** `under_way`: the registry is being asked. `done`: it is as wanted there. `refused`: it is as it was before. */
export const CHANGE_STATES = ['under_way', 'done', 'refused'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** The part of a domain that a change is about; the rest is absent. */
export interface DomainPart {
  readonly nameServers?: readonly NameServer[];
  readonly isLocked?: boolean;
  readonly signers?: readonly Signer[];
  /** The contact that it is registered for. */
  readonly registrant?: string;
}

/** Something that is to be another way about a domain at its registry. */
export interface DomainChange {
  /** `chg_…` */
  readonly id: string;
  readonly domainId: string;
  readonly kind: ChangeKind;
  readonly before: DomainPart;
  readonly wanted: DomainPart;
  /** The transfer password that is being set; null once it is the domain's, and in all other kinds. */
  readonly authInfo: string | null;
  readonly askedBy: string;
  readonly askedByNode: number;
  readonly state: ChangeState;
  /** Why it is not as wanted. While it is under way: refused already, and what was opened for it is being closed again. */
  readonly failure: Failure | null;
  /** How often in a row the registry has shown the domain as if nothing had been sent. */
  readonly absences: number;
  /** Since when it is unknown what became of something sent. It stays: later answers mean something else because of it. */
  readonly doubtSince: Date | null;
  /** When the transfer password that it made was shown. */
  readonly shownAt: Date | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** One change of a domain at a time. */
export class ChangeInProgress extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'change-in-progress';

  constructor(name: string) {
    super(`${name} is being changed already.`, { name });
  }
}

/** What is locked is not deleted by mistake. */
export class DomainLocked extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'domain-locked';

  constructor(name: string) {
    super(`${name} is locked: take its registrar lock off first.`, { name });
  }
}

/** Its registry knows the keys of our name servers: others would not be believed. */
export class DomainSigned extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'domain-signed';

  constructor(name: string) {
    super(`${name} is signed here (DNSSEC): switch that off first, then others can answer for it.`, { name });
  }
}

/** There is none, it is not there yet, or it was shown before. */
export class AuthCodeNotShown extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'auth-code-not-shown';

  constructor() {
    super('No new transfer code waits to be shown: ask for one first. Each is shown once.');
  }
}
