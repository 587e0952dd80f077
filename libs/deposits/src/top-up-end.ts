import type { Actor } from '#libs/kernel';
import { type TopUp, TopUpAlreadyDecided } from './top-up';

/** The child takes it back; one that it has taken back already stays as it is. @throws TopUpAlreadyDecided */
export function cancelled(topUp: TopUp, by: Actor, at: Date): TopUp {
  if (topUp.state === 'cancelled') return topUp;
  if (topUp.state !== 'pending') throw new TopUpAlreadyDecided(topUp);
  return { ...topUp, state: 'cancelled', decidedBy: by.personId, decidedAt: at };
}

/** Nobody decided in its time. Null where somebody has, where there is time left, or where one of two people has seen the money. */
export function expired(topUp: TopUp, at: Date): TopUp | null {
  const { state, expiresAt, firstApproval } = topUp;
  const isOver = state === 'pending' && firstApproval === null && expiresAt !== null && expiresAt <= at;
  return isOver ? { ...topUp, state: 'expired', decidedAt: at } : null;
}
