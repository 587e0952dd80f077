import { DAY, SECOND, after } from '#libs/kernel';
import type { RegistrySettings } from '#libs/registry';
import type { Attempt } from '../attempts';
import { nextLook } from '../transfers/next-look';
import type { Departure, DepartureAnswer } from './departure';

/** How long before the registry decides by itself the owner is reminded. */
const REMINDS_MS = DAY;

/** What is to be done about a name that is being asked for: its answer sent, or looked at again in so many milliseconds. */
export type NextOfDeparture =
  | { readonly kind: 'send'; readonly answer: DepartureAnswer }
  | { readonly kind: 'again'; readonly inMs: number; readonly isToRemind: boolean };

/**
 * An answer is sent once. When nobody knows what became of it and the transfer is pending still after all the registry's absence
 * delays, it is sent again: to the same transfer that does no harm. Pure.
 */
export function nextOfDeparture(
  { answer, failureCode, remindedAt, actsAt, createdAt }: Departure,
  open: readonly Attempt[],
  { absenceDelaysSeconds }: Pick<RegistrySettings, 'absenceDelaysSeconds'>,
  now: Date,
): NextOfDeparture {
  const last = open.at(-1);
  if (answer && !failureCode) {
    const patience = SECOND * absenceDelaysSeconds.reduce((sum, each) => sum + each, 0);
    const left = last ? after(last.sentAt, patience).getTime() - now.getTime() : 0;
    return left > 0 ? { kind: 'again', inMs: left, isToRemind: false } : { kind: 'send', answer };
  }
  const remindsAt = after(actsAt, -REMINDS_MS);
  if (remindedAt || now >= remindsAt) return { kind: 'again', inMs: nextLook(createdAt, actsAt, now), isToRemind: !remindedAt };
  return { kind: 'again', inMs: Math.min(nextLook(createdAt, actsAt, now), remindsAt.getTime() - now.getTime()), isToRemind: false };
}
