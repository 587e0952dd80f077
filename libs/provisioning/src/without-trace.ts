import { SECOND } from '#libs/kernel';
import type { RegistrySettings } from '#libs/registry';
import type { Attempt } from './attempts';

/** What is to be done when a registry shows no trace of an update. `absent`: it is not believed yet. `refused`: it was not taken. */
export type WithoutTrace =
  | { readonly kind: 'send' }
  | { readonly kind: 'absent'; readonly askAgainInMs: number }
  | { readonly kind: 'refused' };

/**
 * An object does not show what was wanted of it. With nothing open it was never sent. After a lost answer it is asked about again after
 * each delay (`absenceDelaysSeconds`), as a replica may lag; then it is sent, unless the registry has refused it. Pure.
 */
export function withoutTrace(
  { absences }: { readonly absences: number },
  open: readonly Pick<Attempt, 'state' | 'code'>[],
  { absenceDelaysSeconds }: Pick<RegistrySettings, 'absenceDelaysSeconds'>,
): WithoutTrace {
  if (open.length === 0) return { kind: 'send' };
  const wait = absenceDelaysSeconds[absences];
  if (wait !== undefined) return { kind: 'absent', askAgainInMs: wait * SECOND };
  const isRefused = open.every(({ state, code }) => state === 'unknown' && code !== null);
  return { kind: isRefused ? 'refused' : 'send' };
}
