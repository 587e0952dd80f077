import type { Role } from '#libs/kernel';
import { ApiFromValidation } from '#libs/platform';
import { ROLES } from '#libs/tree';
import { IsIn } from 'class-validator';

@ApiFromValidation()
export class RoleBody {
  /** `reviewer` at the operator only. */
  @IsIn(ROLES)
  readonly role!: Role;
}
