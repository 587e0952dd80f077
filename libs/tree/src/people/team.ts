import { DomainError, type Role, may } from '#libs/kernel';
import { type Node, OPERATOR_ID } from '../nodes/node';
import type { Membership } from './membership';
import { RoleNotAllowed } from './role-not-allowed';

export class MemberNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'member-not-found';
}

export class LastOwner extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'last-owner';
}

export class RoleNotHere extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'role-not-here';
}

/** Documents are reviewed at the root and nowhere else. @throws RoleNotHere */
export function refuseMisplaced(role: Role, node: Pick<Node, 'id'>): void {
  if (role === 'reviewer' && node.id !== OPERATOR_ID) throw new RoleNotHere('Only the operator has reviewers.', { role });
}

/** Owners are the business of owners. @throws RoleNotAllowed when one of the roles is theirs and this one is not. */
export function refuseBeyond(by: Role, roles: readonly Role[]): void {
  const needs = 'owners:manage';
  if (roles.includes('owner') && !may(by, needs)) throw new RoleNotAllowed('Your role does not allow this.', { needs });
}

/** The member of this team. @throws MemberNotFound */
export function memberOf(team: readonly Membership[], personId: string): Membership {
  const member = team.find((each) => each.personId === personId);
  if (!member) throw new MemberNotFound('There is nobody of that id in this team.');
  return member;
}

/** A node without an owner could never have one again. @throws LastOwner when nobody else of the team is one. */
export function refuseLastOwner(team: readonly Membership[], leaving: Membership): void {
  const isLast = leaving.role === 'owner' && !team.some(({ personId, role }) => role === 'owner' && personId !== leaving.personId);
  if (isLast) throw new LastOwner('The last owner can neither leave nor become something else.');
}
