import { DomainError } from '#libs/kernel';

/** `pending`: was never found good. `good`: mails come from it. `failing`: it was good, and is not any more. */
export const SENDER_STATES = ['pending', 'good', 'failing'] as const;
export type SenderState = (typeof SENDER_STATES)[number];

export const RECORD_FINDINGS = ['good', 'missing', 'silent'] as const;
export type RecordFinding = (typeof RECORD_FINDINGS)[number];

/** What the DNS says of the records that receivers look at. */
export interface SenderFindings {
  readonly dkim: RecordFinding;
  readonly spf: RecordFinding;
  readonly dmarc: RecordFinding;
}

/** The address that mails of a brand are to come from. */
export interface BrandSender {
  readonly nodeId: number;
  readonly address: string;
  /** A-label, of the address. */
  readonly domain: string;
  /** Names the key in the DNS (RFC 6376, 3.1). */
  readonly selector: string;
  /** base64 of the public key, as the DNS says it. */
  readonly publicKey: string;
  /** The private one, sealed. */
  readonly sealedKey: string;
  readonly state: SenderState;
  readonly findings: SenderFindings | null;
  readonly checkedAt: Date | null;
  readonly createdAt: Date;
}

export class MailSenderMissing extends DomainError {
  readonly fault = 'missing';
  readonly code = 'mail-sender-missing';

  constructor() {
    super('You have named no address yet: mails come from the platform’s.');
  }
}

/** Nobody's address: of the platform itself, or of a name that belongs to nobody. */
export class MailSenderRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'mail-sender-refused';

  constructor() {
    const message = 'Name an address of a domain of your own.';
    super(message, { errors: [{ pointer: '/address', code: 'mail-sender-refused', message }] });
  }
}
