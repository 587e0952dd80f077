import { DomainError } from '#libs/kernel';
import type { DomainTransfer, TransferStatus } from '#libs/registry';

/** `asked`: another registrar wants the name. `left`: it has it. `stayed`: it came to nothing. */
export const DEPARTURE_STATES = ['asked', 'left', 'stayed'] as const;
export type DepartureState = (typeof DEPARTURE_STATES)[number];

/** What the owner of a name says to it, in the words of RFC 5730. */
export const DEPARTURE_ANSWERS = ['approve', 'reject'] as const;
export type DepartureAnswer = (typeof DEPARTURE_ANSWERS)[number];

/** How the transfer of a name ended at its registry, while or after it was ours. */
export type DepartureEnding = Exclude<TransferStatus, 'pending'>;

/** A name of ours that another registrar has asked its registry for. */
export interface Departure {
  /** `dep_…` */
  readonly id: string;
  readonly domainId: string;
  /** Who wants it, as the registry calls them. */
  readonly registrar: string;
  readonly requestedAt: Date;
  /** When the registry decides by itself. */
  readonly actsAt: Date;
  readonly state: DepartureState;
  /** How the registry says it ended; null while it goes on, and where it does not say. */
  readonly ending: DepartureEnding | null;
  readonly answer: DepartureAnswer | null;
  /** Who gave it; null while nobody has, where the name was frozen, and where it was by the link in the mail. */
  readonly answeredBy: string | null;
  /** Why the registry did not take the answer; then another one may be given. */
  readonly failureCode: string | null;
  /** Of the link in the newest mail, by which its owner rejects it without logging in; null once that was used. */
  readonly linkHash: string | null;
  /** When its owner was reminded that the end is near. */
  readonly remindedAt: Date | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** Whether what the registry shows is the transfer that we know of, and not a later one. Pure. */
export const isSameTransfer = (
  { registrar, requestedAt }: Pick<Departure, 'registrar' | 'requestedAt'>,
  shown: Pick<DomainTransfer, 'requestedBy' | 'requestedAt'>,
): boolean => registrar === shown.requestedBy && (!shown.requestedAt || shown.requestedAt.getTime() === requestedAt.getTime());

/** Nobody asks for this name, or not any more. */
export class NoTransferOut extends DomainError {
  readonly fault = 'missing';
  readonly code = 'no-transfer-out';

  constructor() {
    super('No other registrar has asked for this domain.');
  }
}

/** It has ended, or it has another answer. */
export class TransferOutAnswered extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'transfer-out-answered';

  constructor(name: string) {
    super(`The transfer of ${name} has its answer already.`, { name });
  }
}
