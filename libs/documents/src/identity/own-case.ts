import type { Actor } from '#libs/kernel';
import { CaseNotFound, type VerificationCase } from '../cases/verification-case';

/** For those who bought the name or sold it; to everybody else there is no such case. @throws CaseNotFound */
export function expectOwn(actor: Pick<Actor, 'nodeId'>, theCase: Pick<VerificationCase, 'id' | 'ownerId' | 'sellerId'>): void {
  if (actor.nodeId !== theCase.ownerId && actor.nodeId !== theCase.sellerId) throw new CaseNotFound(theCase.id);
}
