import { DomainError, type Role } from '#libs/kernel';
import type { NodeKind } from '../nodes/node';
import { PORTAL_REALM } from '../people/person';

/** Its own parent, or somebody above that: more is not theirs to know. */
export type SuspendedBy = 'parent' | 'above';

/** What a person is at one node, and who, if anybody, has suspended that node or one above it. */
export interface Standing {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly kind: NodeKind;
  readonly parentId: number | null;
  readonly role: Role;
  readonly suspendedBy: SuspendedBy | null;
  /** The node is an applicant's: its first deposit has not arrived. */
  readonly applicant: boolean;
}

const SUSPENDED: Readonly<Record<SuspendedBy, string>> = {
  parent: 'Your provider has suspended this account. Ask them.',
  above: 'This account is shut out by a suspension further up, not by your provider. Ask them all the same.',
};

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
export function refuseSuspended({
  suspendedBy,
  applicant,
  nodeId,
}: Pick<Standing, 'suspendedBy' | 'nodeId'> & { applicant?: boolean }): void {
  if (suspendedBy) throw new AccountSuspended(SUSPENDED[suspendedBy], { suspendedBy });
  if (applicant) throw new ApplicationNotActive(nodeId);
}
