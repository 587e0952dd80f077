import { DomainError, type Role } from '#libs/kernel';
import type { NodeKind } from '../nodes/node';
import { PORTAL_REALM } from '../people/person';

/** What a person is at one node, and whether anybody up there has suspended that node or one above it. */
export interface Standing {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly kind: NodeKind;
  readonly parentId: number | null;
  readonly role: Role;
  readonly suspended: boolean;
}

export class AccountSuspended extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'account-suspended';
}

/** Operator and resellers enter the portal; a customer enters under the host names of the node it buys from, and no others. */
export const mayEnter = ({ kind, parentId }: Pick<Standing, 'kind' | 'parentId'>, realm: number): boolean =>
  realm === PORTAL_REALM ? kind !== 'customer' : kind === 'customer' && parentId === realm;

/** @throws AccountSuspended */
export function refuseSuspended({ suspended }: Pick<Standing, 'suspended'>): void {
  if (suspended) throw new AccountSuspended('This account is suspended. Ask your provider.');
}
