/** Where a transfer stands (RFC 5730, trStatusType). */
export type TransferStatus = 'pending' | 'clientApproved' | 'clientCancelled' | 'clientRejected' | 'serverApproved' | 'serverCancelled';

export const isApproved = (status: TransferStatus): boolean => status === 'clientApproved' || status === 'serverApproved';

/** The last transfer of an object from one registrar to another. */
export interface Transfer {
  readonly kind: 'contact' | 'domain';
  /** The domain's name or the contact's id. */
  readonly name: string;
  readonly status: TransferStatus;
  /** The registrar that wants it (reID). */
  readonly requester: string;
  readonly requestedAt: Date;
  /** The registrar that has it, and decides (acID). */
  readonly holder: string;
  /** When it was decided; while it is pending, when the registry will decide by itself. */
  readonly actsAt: Date;
  /** What the expiry became, or will become; undefined for contacts. */
  readonly expiresAt?: Date;
  /** What the requester paid; undefined for contacts. */
  readonly billingId?: number;
  /** The ids of the request. */
  readonly clTRID?: string;
  readonly svTRID: string;
}
