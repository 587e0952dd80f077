import type { DeadlinePolicy, DeadlineStage } from '#libs/documents';
import { DomainError } from '#libs/kernel';

/** The longest that a policy may wait, and the most it may say. */
export const POLICY_HOURS_MAX = 8_760;
export const STAGES_MAX = 6;
export const REMINDERS_MAX = 12;

/** What a policy says does not go together. */
export class DeadlinePolicyInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'deadline-policy-invalid';

  /** Says which field is wrong; the pointer (RFC 6901) is into what the use case was given. */
  static at(pointer: string, message: string): DeadlinePolicyInvalid {
    return new DeadlinePolicyInvalid(message, { errors: [{ pointer, code: 'deadline-policy-invalid', message }] });
  }
}

const isRising = (hours: readonly number[]): boolean => hours.every((each, i) => i === 0 || each > hours[i - 1]!);
const isBad = ({ action, refundPercent, onlyWhileRefunded }: DeadlineStage, isLast: boolean): boolean =>
  action === 'delete' ? !isLast : refundPercent > 0 || onlyWhileRefunded;

/**
 * A policy that can be carried out: its hours rise, nothing follows a deletion, and only a deletion gives anything back.
 * @throws DeadlinePolicyInvalid. Pure.
 */
export function soundPolicy(policy: DeadlinePolicy): DeadlinePolicy {
  const { stages, remindAtHours } = policy;
  const refuse = (message: string): never => {
    throw DeadlinePolicyInvalid.at('/stages', message);
  };
  if (stages.length === 0) refuse('A policy has at least one stage.');
  if (!isRising(stages.map(({ afterHours }) => afterHours))) refuse('Each stage comes later than the one before.');
  if (!isRising(remindAtHours)) refuse('Each reminder comes later than the one before.');
  if (stages.some((each, i) => isBad(each, i === stages.length - 1)))
    refuse('Nothing follows a deletion, and only a deletion gives anything back.');
  return policy;
}
