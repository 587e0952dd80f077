import type { Money } from '#libs/kernel';

/** RFC 5730, section 2.9.3.4. Everything but pending is the end of a transfer. */
export const TRANSFER_STATUSES = [
  'pending',
  'clientApproved',
  'clientCancelled',
  'clientRejected',
  'serverApproved',
  'serverCancelled',
] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** An order to bring a domain of another registrar to us. */
export interface RequestTransfer {
  /** Made by whoever orders (`newClTrid`) and stored before the order is sent; used for one send only. */
  readonly clTRID: string;
  /** A-label. */
  readonly name: string;
  /** The transfer password that the holder had from the registrar who loses the name. */
  readonly authInfo: string;
  /** By so much the expiry moves. Zero where transfers do not renew: then no period is sent. */
  readonly years: number;
  /** The agreed fee, where the registry wants it named. */
  readonly fee?: Money;
}

/**
 * What to do about a transfer under way: who loses the name approves or rejects it, who asked for it cancels it
 * (RFC 5730, section 2.9.3.4).
 */
export interface AnswerTransfer {
  readonly clTRID: string;
  readonly name: string;
  readonly op: 'approve' | 'reject' | 'cancel';
  /** Some registries want the transfer password again from who cancels. */
  readonly authInfo?: string;
}

/** A transfer as the registry tells it (`trnData`). */
export interface DomainTransfer {
  readonly name: string;
  readonly status: TransferStatus;
  /** The registrar who gains the name. */
  readonly requestedBy: string;
  readonly requestedAt?: Date;
  /** The registrar who has to act, or did. */
  readonly actionBy?: string;
  /** When it was acted on; while pending, by when it has to be. */
  readonly actionAt?: Date;
  /** The expiry that the name has, or will have, when the transfer succeeds. */
  readonly expiresAt?: Date;
}

/** The same for a contact, which is named by its id. */
export type ContactTransfer = Omit<DomainTransfer, 'name' | 'expiresAt'> & { readonly id: string };
