import { SECOND } from '#libs/kernel';
import type { RestoreReading } from '#libs/registry';
import type { Attempt } from '../attempts';
import type { Asked, Finding } from '../item-action';
import type { OrderItem } from '../order-item';
import { mayBeRestored } from './meaning-of-restore';

/**
 * What the grace periods of a name say about its restore, one that was sent or whose answer got lost. Still deleted, however often it is
 * asked, and never taken on: it is sent again. Taken on and deleted all the same is for people to look at, for it has been paid. Pure.
 */
export function whatBecameOfSaving(
  item: Pick<OrderItem, 'name' | 'absences'>,
  open: readonly Attempt[],
  reading: RestoreReading,
  { absenceDelaysSeconds }: Asked,
): Finding {
  const isTakenOn = open.some(({ state }) => state === 'pending');
  switch (reading.kind) {
    case 'done':
      return reading.expiresAt ? { kind: 'done', dates: { expiresAt: reading.expiresAt } } : { kind: 'unanswered' };
    case 'awaits-report':
      return { kind: 'pending' };
    case 'unanswered':
      return { kind: 'unanswered' };
    case 'gone':
      return isTakenOn ? { kind: 'unanswered' } : lost('not-restorable', `${item.name} cannot be saved any more.`);
    case 'absent': {
      const wait = absenceDelaysSeconds[item.absences];
      if (wait !== undefined) return { kind: 'absent', isCertain: false, askAgainInMs: wait * SECOND };
      if (isTakenOn) return { kind: 'unanswered' };
      const isRefused = open.every(({ code }) => mayBeRestored(code));
      return isRefused
        ? lost('registry-refused', 'The registry did not restore the name.')
        : { kind: 'absent', isCertain: true, askAgainInMs: 0 };
    }
  }
}

const lost = (code: string, message: string): Finding => ({ kind: 'lost', failure: { code, message } });
