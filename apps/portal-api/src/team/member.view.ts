import type { Role } from '#libs/kernel';
import { ROLES, type TeamMember } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

/** Somebody who acts for this account. */
export class MemberView {
  @ApiProperty({ example: 'per_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiProperty({ description: 'Their login asks for a code besides the password.' })
  readonly secondFactor!: boolean;
}

export const viewMember = ({ personId, name, email, role, hasSecondFactor }: TeamMember): MemberView => ({
  person: personId,
  name,
  email,
  role,
  secondFactor: hasSecondFactor,
});
