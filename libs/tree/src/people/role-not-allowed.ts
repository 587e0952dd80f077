import { DomainError } from '#libs/kernel';

export class RoleNotAllowed extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'role-not-allowed';
}
