import { DAY } from '#libs/kernel';

/** One of the notices around an expiry, by its days before it; those after it are below zero. */
export interface NoticeStage {
  readonly days: number;
  /** From when it is told, and when it is too late for it, in milliseconds from the expiry. */
  readonly opensMs: number;
  readonly closesMs: number;
}

/**
 * ICANN's expired registration recovery policy asks for notices about a month and about a week before, and for one within
 * five days after: so the last one comes on the fifth day, and not after it. A notice that was missed gives way to the next.
 */
export const NOTICE_STAGES: readonly NoticeStage[] = [
  { days: 30, opensMs: -30 * DAY, closesMs: -15 * DAY },
  { days: 15, opensMs: -15 * DAY, closesMs: -7 * DAY },
  { days: 7, opensMs: -7 * DAY, closesMs: -DAY },
  { days: 1, opensMs: -DAY, closesMs: 0 },
  { days: -5, opensMs: 4 * DAY, closesMs: 30 * DAY },
];

/** Which notice is due for that expiry; undefined between them. */
export function noticeAt(expiresAt: Date, now: Date): NoticeStage | undefined {
  const since = now.getTime() - expiresAt.getTime();
  return NOTICE_STAGES.find(({ opensMs, closesMs }) => opensMs <= since && since < closesMs);
}
