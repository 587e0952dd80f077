import { HOUR, after } from '#libs/kernel';

/** The right to choose a new password, sent by mail to whoever forgot theirs. It counts once and for an hour. */
export interface PasswordLink {
  /** The job that sent it: sent twice, it is still one link. */
  readonly id: string;
  readonly personId: string;
  /** SHA-256 (hex) of the link's secret. */
  readonly tokenHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

const LIFE_MS = HOUR;
/** More than these within an hour go to nobody: a mailbox is not to be flooded by strangers. */
export const LINKS_PER_HOUR = 3;

export const endOfLink = (now: Date): Date => after(now, LIFE_MS);

export const linkCounts = ({ usedAt, expiresAt }: PasswordLink, now: Date): boolean => usedAt === null && now < expiresAt;
