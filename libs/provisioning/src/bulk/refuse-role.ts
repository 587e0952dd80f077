import { type Actor, mayAct } from '#libs/kernel';
import { RoleNotAllowed } from '#libs/tree';
import { type BulkKind, NEEDED_FOR } from './bulk-action';

/** Many domains ask for what one asks for. @throws RoleNotAllowed */
export function refuseRole(actor: Actor, kind: BulkKind): void {
  const needs = NEEDED_FOR[kind];
  if (!mayAct(actor, needs)) throw new RoleNotAllowed('Your role does not allow this.', { needs });
}
