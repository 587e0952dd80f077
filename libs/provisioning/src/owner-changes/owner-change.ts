import { DAY, DomainError, after } from '#libs/kernel';
import type { Failure } from '../order-item';

/**
 * `awaiting_consent`: both holders are asked by mail. `awaiting_papers`: the new one has papers to show. `at_registry`: the registry is
 * being told. The rest are ends: `refused` says why; `lapsed` was not answered in time.
 */
export const OWNER_CHANGE_STATES = [
  'awaiting_consent',
  'awaiting_papers',
  'at_registry',
  'done',
  'refused',
  'cancelled',
  'lapsed',
] as const;
export type OwnerChangeState = (typeof OWNER_CHANGE_STATES)[number];

/** Nothing was sent to the registry yet: it can be taken back. */
export const CAN_BE_CANCELLED: ReadonlySet<OwnerChangeState> = new Set(['awaiting_consent', 'awaiting_papers']);
/** Nothing happens any more to one in one of these. */
export const OWNER_CHANGE_ENDS: ReadonlySet<OwnerChangeState> = new Set(['done', 'refused', 'cancelled', 'lapsed']);

export const SIDES = ['old', 'new'] as const;
export type Side = (typeof SIDES)[number];

/** What one of the two holders has said. */
export interface Consent {
  /** SHA-256 (hex) of the secret in their mail; null once it was used. */
  readonly hash: string | null;
  readonly agreedAt: Date | null;
}

/** A domain is to be registered for somebody else. */
export interface OwnerChange {
  /** `own_…` */
  readonly id: string;
  readonly domainId: string;
  readonly fromContact: string;
  readonly toContact: string;
  readonly askedBy: string;
  readonly askedByNode: number;
  readonly state: OwnerChangeState;
  readonly consents: Readonly<Record<Side, Consent>>;
  /** When it lapses unless it goes on. */
  readonly expiresAt: Date;
  /** The case of the papers that the new holder has to show. */
  readonly caseId: string | null;
  /** The change of the domain that carries it out. */
  readonly changeId: string | null;
  readonly failure: Failure | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** How long both holders have to answer. */
export const CONSENT_DAYS = 7;
/** How long the new one has to show papers. */
export const PAPERS_DAYS = 30;

/** One or both of the holders answered with this secret: both, where one address is theirs. Pure. */
export function withAnswer(change: OwnerChange, hash: string, agrees: boolean, at: Date): OwnerChange {
  const answered = (consent: Consent): Consent => (consent.hash === hash ? { hash: null, agreedAt: agrees ? at : null } : consent);
  const consents = { old: answered(change.consents.old), new: answered(change.consents.new) };
  if (agrees) return { ...change, consents };
  return { ...change, consents, state: 'refused', failure: { code: 'declined', message: 'One of the holders declined.' } };
}

export const isAgreed = ({ consents }: Pick<OwnerChange, 'consents'>): boolean => SIDES.every((side) => consents[side].agreedAt !== null);

/** It waits for papers from now on. Pure. */
export const withPapers = (change: OwnerChange, caseId: string, at: Date): OwnerChange => ({
  ...change,
  state: 'awaiting_papers',
  caseId,
  expiresAt: after(at, PAPERS_DAYS * DAY),
});

export class OwnerChangeNotAllowed extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'owner-change-not-allowed';

  constructor(tld: string) {
    super(`A .${tld} name does not change its owner here: its registry does that by a procedure of its own.`, { tld });
  }
}

/** One at a time. */
export class OwnerChangeInProgress extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'owner-change-in-progress';

  constructor(name: string) {
    super(`A change of the owner of ${name} is under way already.`, { name });
  }
}

export class SameOwner extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'same-owner';

  constructor(name: string) {
    const message = `${name} is registered for this name and organization already: change the contact instead.`;
    super(message, { name, errors: [{ pointer: '/contact', code: 'same-owner', message }] });
  }
}

export class OwnerChangeNotCancellable extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'owner-change-not-cancellable';

  constructor() {
    super('No change of owner is under way that could still be taken back.');
  }
}

/** Soon after a change of owner a name stays at its registrar: that is when stolen names move. */
export class TransferLocked extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'transfer-locked';

  constructor(name: string, until: Date) {
    super(`${name} has changed its owner: no transfer code is given out until ${until.toISOString()}.`, {
      name,
      until: until.toISOString(),
    });
  }
}
