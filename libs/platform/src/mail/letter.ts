/** Every kind of mail the house sends. What each needs in `data` stands in `templates/`. */
export const LETTER_TEMPLATES = [
  'verify-email',
  'invitation',
  'set-password',
  'forgot-password',
  'password-changed',
  'email-change',
  'email-change-asked',
  'email-changed',
  'new-login',
  'two-factor-changed',
  'application-received',
  'payment-instructions',
  'application-approved',
  'application-rejected',
  'account-suspended',
  'account-reinstated',
  'impersonated',
  'node-moved',
  'sessions-ended',
  'api-key-created',
  'bank-account-changed',
  'invoice-issued',
  'invoice-reminder',
  'invoice-lapsed',
  'invoice-cancelled',
  'payment-received',
  'renewals-taken-over',
  'renewed-for-you',
  'domain-given-back',
  'domain-changed',
  'domain-corrected',
  'lock-refused',
  'domain-ended',
  'handover',
  'auth-code',
  'owner-change-asked',
  'owner-changed',
  'owner-not-changed',
  'registrant-email',
  'registrant-email-missed',
  'papers-missing',
  'papers-suspended',
  'papers-missed',
  'auto-provisioning-lost',
  'prices-change',
  'prices-below-cost',
  'low-balance',
  'papers-approved',
  'papers-rejected',
  'paper-question',
  'paper-answer',
  'transfer-arrived',
  'transfer-failed',
  'transfer-out-asked',
  'transfer-out-done',
  'transfer-out-stopped',
  'domain-expires',
  'domain-expired',
  'domain-in-redemption',
  'auto-renewal-failed',
  'host-failing',
  'host-disabled',
  'mail-sender-failing',
  'welcome',
  'notice',
] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

export type LetterLocale = 'id' | 'en';

/** In whose name a mail is sent: the brand nearest to its recipient. */
export interface LetterBrand {
  readonly name: string;
  /** Where answers go. */
  readonly supportEmail: string;
  /** http(s) address shown at the foot of the mail. */
  readonly url: string | null;
  /** `#rrggbb`; anything else is not used. */
  readonly colour: string | null;
  /** Whose brand it is: its own address is asked for when the mail is sent. */
  readonly nodeId?: number | null;
}

/** A mail to be written. */
export interface Letter {
  readonly to: { readonly email: string; readonly name: string };
  /** Who reads it under `GET /v1/letters`; null when the recipient is nobody who logs in. */
  readonly personId: string | null;
  /** The node whose outbox it belongs to. */
  readonly nodeId: number;
  readonly template: LetterTemplate;
  readonly locale: LetterLocale;
  readonly brand: LetterBrand;
  /**
   * The facts of the mail by name. `link` and `authCode` are secrets: they are nowhere but in the mail itself once that has been sent.
   * Instants are ISO 8601 and are told in Jakarta's time; amounts come as people read them.
   */
  readonly data: Readonly<Record<string, string>>;
}

export const LETTER_STATES = ['waiting', 'sent', 'failed'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A mail as it is kept. */
export interface KeptLetter extends Letter {
  /** `let_...`; sorts by time. Its Message-ID is made from it, so a mail sent twice is seen to be one. */
  readonly id: string;
  /** `failed`: the recipient's server refused it for good; nobody tries again. */
  readonly state: LetterState;
  /** What the recipient's server said. */
  readonly failure: string | null;
  /** Message-ID it was sent under; null before. */
  readonly messageId: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** `https://portal.example/…` for a secret link: where it led, and no more. */
export function maskLink(link: string): string {
  return `${new URL(link).origin}/…`;
}

/** The facts without their secrets, for those who are not to use them. */
export const withoutSecrets = ({ link: _link, authCode: _authCode, ...data }: Letter['data']): Letter['data'] => data;

/** The facts as they are kept: it shows that there was a secret, and not which. */
export const maskData = (data: Letter['data']): Letter['data'] => ({
  ...data,
  ...(data.link === undefined ? {} : { link: maskLink(data.link) }),
  ...(data.authCode === undefined ? {} : { authCode: '…' }),
});
