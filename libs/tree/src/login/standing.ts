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
  /** The node is an applicant's: its first deposit has not arrived. */
  readonly applicant: boolean;
}

export class AccountSuspended extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'account-suspended';
}

export class ApplicationNotActive extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'application-not-active';

  constructor(nodeId: number) {
    super('This account opens when its first deposit has arrived.', { nodeId, status: 'awaiting_deposit' });
  }
}

/** Operator and resellers enter the portal; a customer enters under the host names of the node it buys from, and no others. */
export const mayEnter = ({ kind, parentId }: Pick<Standing, 'kind' | 'parentId'>, realm: number): boolean =>
  realm === PORTAL_REALM ? kind !== 'customer' : kind === 'customer' && parentId === realm;

/** @throws AccountSuspended, ApplicationNotActive */
export function refuseSuspended({ suspended, applicant, nodeId }: Pick<Standing, 'suspended' | 'nodeId'> & { applicant?: boolean }): void {
  if (suspended) throw new AccountSuspended('This account is suspended. Ask your provider.');
  if (applicant) throw new ApplicationNotActive(nodeId);
}
