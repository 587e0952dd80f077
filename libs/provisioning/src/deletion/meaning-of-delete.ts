import type { DeletedDomain, Outcome } from '#libs/registry';
import type { DomainDeletion } from './domain-deletion';

/**
 * What registries answer to a deletion that they have carried out before (RFC 5730): the name is not there, is being
 * deleted already, or is another registrar's by now.
 */
const MAY_BE_DONE: ReadonlySet<number | null> = new Set([2201, 2303, 2304]);

/** Whether a registry refused it in a way that leaves open whether an earlier try was carried out. */
export const mayBeDeleted = (code: number | null): boolean => MAY_BE_DONE.has(code);

/** What the answer to a delete settles: after a lost answer, a refusal may be the echo of that one. Pure. */
export function meaningOfDelete(
  { doubtSince }: Pick<DomainDeletion, 'doubtSince'>,
  outcome: Outcome<DeletedDomain>,
): Outcome<DeletedDomain> {
  const isEcho = doubtSince !== null && outcome.kind === 'refused' && mayBeDeleted(outcome.code);
  return isEcho ? { kind: 'unknown', reason: outcome.message, code: outcome.code } : outcome;
}
