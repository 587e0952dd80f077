import { DAY, DomainError, MINUTE, after } from '#libs/kernel';

/** A registrant's address that is to be proved, for all names of one customer that are registered for it. */
export interface EmailVerification {
  /** `evf_…` */
  readonly id: string;
  readonly ownerId: number;
  /** As it is compared: no capitals. */
  readonly email: string;
  /** Whom mails about it are written to. */
  readonly contactId: string;
  /** SHA-256 (hex) of the secret in the last mail; null once it was used. */
  readonly hash: string | null;
  /** How many of the stages are behind it. */
  readonly stage: number;
  readonly startedAt: Date;
  /** When the next stage is due; null when none is. */
  readonly nextAt: Date | null;
  /** When the last mail was written. */
  readonly mailedAt: Date;
  readonly verifiedAt: Date | null;
}

/** What happens so many days after the beginning, unless the address was proved before: the policy of ICANN leaves fifteen. */
export const VERIFICATION_STAGES = [
  { days: 7, action: 'remind' },
  { days: 14, action: 'remind' },
  { days: 15, action: 'suspend' },
] as const;

const LAST_DAY = VERIFICATION_STAGES.at(-1)!.days;

/** How long somebody waits until they may have the mail sent once more. */
const AGAIN_MS = 10 * MINUTE;

/** By when the address has to be proved. */
export const dueOf = ({ startedAt }: Pick<EmailVerification, 'startedAt'>): Date => after(startedAt, LAST_DAY * DAY);

/** The stage that is due now, if one is. Pure. */
export const dueStage = ({ stage, nextAt, verifiedAt }: EmailVerification, now: Date): (typeof VERIFICATION_STAGES)[number] | undefined =>
  verifiedAt === null && nextAt !== null && nextAt <= now ? VERIFICATION_STAGES[stage] : undefined;

/** With one stage more behind it. Pure. */
export function onwards(verification: EmailVerification): EmailVerification {
  const stage = verification.stage + 1;
  const next = VERIFICATION_STAGES[stage];
  return { ...verification, stage, nextAt: next ? after(verification.startedAt, next.days * DAY) : null };
}

/** It begins, or begins anew for a further name when its time was over. Pure. */
export const begun = (
  wanted: Pick<EmailVerification, 'id' | 'ownerId' | 'email' | 'contactId' | 'hash'>,
  now: Date,
): EmailVerification => ({
  ...wanted,
  stage: 0,
  startedAt: now,
  nextAt: after(now, VERIFICATION_STAGES[0].days * DAY),
  mailedAt: now,
  verifiedAt: null,
});

/** @throws MailedJustNow */
export function refuseAgain({ mailedAt }: EmailVerification, now: Date): void {
  const from = after(mailedAt, AGAIN_MS);
  if (now < from) throw new MailedJustNow(from);
}

/** The mail was sent a moment ago: it may still be on its way. */
export class MailedJustNow extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'mailed-just-now';

  constructor(from: Date) {
    super(`The mail was sent a moment ago. It can be sent again from ${from.toISOString()}.`, { from: from.toISOString() });
  }
}

/** Nothing has to be proved about the address, or it has been. */
export class NothingToVerify extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'nothing-to-verify';

  constructor() {
    super('Nothing is left to be proved about the address of this contact.');
  }
}
