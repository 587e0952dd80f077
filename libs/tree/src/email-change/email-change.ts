import { DAY, DomainError, HOUR, after } from '#libs/kernel';

/**
 * `open`: the new address is to be proved. `done`. `stopped`: by the link that its person's old address was sent. `replaced`: another
 * address was asked for afterwards.
 */
export const EMAIL_CHANGE_STATES = ['open', 'done', 'stopped', 'replaced'] as const;
export type EmailChangeState = (typeof EMAIL_CHANGE_STATES)[number];

/** Somebody wants to log in with another address. Until its link was used, they do with the old one. */
export interface EmailChange {
  /** `emc_…` */
  readonly id: string;
  readonly personId: string;
  /** Where they asked for it: their mails come in that one's name, and it stands in its log. */
  readonly nodeId: number;
  /** The new address, lower-case. */
  readonly email: string;
  /** SHA-256 (hex) of the secrets in the two mails: the one that proves the new address, and the one that stops it. */
  readonly tokenHash: string;
  readonly stopHash: string;
  readonly state: EmailChangeState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

const LIFE_MS = DAY;
/** Nobody asks for more within an hour: mailboxes of strangers are not to be flooded. */
const ASKED_PER_HOUR = 3;

/** The new address is the one there is. */
export class SameEmail extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'same-email';

  constructor() {
    super('This is your address already.');
  }
}

export const endOfEmailChange = (now: Date): Date => after(now, LIFE_MS);

/** Whether its links count. Pure. */
export const isOpen = ({ state, expiresAt }: Pick<EmailChange, 'state' | 'expiresAt'>, now: Date): boolean =>
  state === 'open' && now < expiresAt;

/** When somebody who has asked at these times may ask again: null for now. Pure. */
export function mayAskAt(asked: readonly Date[], now: Date): Date | null {
  const recent = asked.filter((at) => after(at, HOUR) > now).sort((a, b) => b.getTime() - a.getTime());
  const first = recent[ASKED_PER_HOUR - 1];
  return first ? after(first, HOUR) : null;
}
