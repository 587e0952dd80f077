import type { Role } from '#libs/kernel';
import { type Invitation, ROLES } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

/** An invitation on its way. Its link is in the mail and nowhere else. */
export class InvitationView {
  @ApiProperty({ example: 'inv_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'From then on the link does not count.' })
  readonly expiresAt!: string;
}

export const viewInvitation = ({ id, email, name, role, createdAt, expiresAt }: Invitation): InvitationView => ({
  id,
  email,
  name,
  role,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
