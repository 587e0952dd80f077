import type { Outcome } from '../outcome';

/** `done`: it is not there, or leaving. `absent`: it is there as before, so the deletion left no trace. */
export type ObjectDeletionReading = 'done' | 'absent' | 'unanswered';

/** What the info of a contact or host says about its deletion whose answer got lost. Pure. */
export function whatBecameOfObjectDeletion(info: Outcome<{ readonly statuses: readonly string[] }>): ObjectDeletionReading {
  if (info.kind === 'refused' && info.reason === 'missing') return 'done';
  if (info.kind !== 'done') return 'unanswered';
  return info.value.statuses.includes('pendingDelete') ? 'done' : 'absent';
}
