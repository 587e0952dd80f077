import { type Domain, phaseAt, ruleOf } from '#libs/domains';
import { DAY } from '#libs/kernel';

/** One of the notices around an expiry, by its days before it; those after it are below zero. */
export interface NoticeStage {
  readonly days: number;
  /** The phase of which it tells: in another one it is not told. */
  readonly phase: 'active' | 'grace' | 'redemption';
  /** From when it is told, and when it is too late for it, in milliseconds from the expiry. */
  readonly opensMs: number;
  readonly closesMs: number;
}

/**
 * ICANN's expired registration recovery policy asks for notices about a month and about a week before, and for one within
 * five days after: so that one comes on the fifth day, and not after it. A notice that was missed gives way to the next. The last one
 * is for names that their registries delete by themselves after the grace: where we have them deleted, that tells of it.
 */
export const NOTICE_STAGES: readonly NoticeStage[] = [
  { days: 30, phase: 'active', opensMs: -30 * DAY, closesMs: -15 * DAY },
  { days: 15, phase: 'active', opensMs: -15 * DAY, closesMs: -7 * DAY },
  { days: 7, phase: 'active', opensMs: -7 * DAY, closesMs: -DAY },
  { days: 1, phase: 'active', opensMs: -DAY, closesMs: 0 },
  { days: -5, phase: 'grace', opensMs: 4 * DAY, closesMs: 30 * DAY },
  { days: -40, phase: 'redemption', opensMs: 40 * DAY, closesMs: 70 * DAY },
];

/** Which notice is due for a name that is ours; undefined between them. */
export function noticeAt({ tld, expiresAt }: Pick<Domain, 'tld' | 'expiresAt'>, now: Date): NoticeStage | undefined {
  const [rule, since] = [ruleOf(tld), now.getTime() - expiresAt.getTime()];
  const current = phaseAt({ expiresAt, endedAt: null }, rule, now);
  if (current === 'redemption' && rule.renewsByItself) return undefined;
  return NOTICE_STAGES.find(({ phase, opensMs, closesMs }) => phase === current && opensMs <= since && since < closesMs);
}
