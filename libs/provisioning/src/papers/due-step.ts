import { type VerificationCase, dueAt } from '#libs/documents';

/** What else has a say when papers are late. */
export interface DueFacts {
  /** Its registry is being asked to delete it already. */
  readonly isLeaving: boolean;
  /** It has been renewed, or a renewal of it is under way: nobody gives that back. */
  readonly isRenewed: boolean;
  /** Its registry still refunds the registration. */
  readonly isRefundable: boolean;
}

/** What the dates say is to be done about a name now. */
export type DueStep =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'delete'; readonly refundPercent: number };

const NOTHING: DueStep = { kind: 'nothing' };
type Standing = Pick<VerificationCase, 'state' | 'policy' | 'elapsedMs' | 'runningSince' | 'countedUntil' | 'stage'>;

/**
 * What a case's policy says of its present stage, when that is due. A job that comes late, or twice, finds the same dates. What
 * should be deleted only while its registry refunds it is suspended afterwards, and so is what has been renewed. Pure.
 */
export function dueStep(theCase: Standing, { isLeaving, isRenewed, isRefundable }: DueFacts, now: Date): DueStep {
  const { state, policy } = theCase;
  if (state !== 'missing' || !policy || isLeaving) return NOTHING;
  const due = dueAt(theCase, policy);
  const stage = policy.stages[theCase.stage];
  if (!due || !stage || due > now) return NOTHING;
  if (stage.action !== 'delete') return { kind: stage.action };
  if (isRenewed || (stage.onlyWhileRefunded && !isRefundable)) return { kind: 'suspend' };
  return { kind: 'delete', refundPercent: stage.refundPercent };
}
