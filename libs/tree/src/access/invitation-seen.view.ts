import type { Role } from '#libs/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { InvitationSeen } from '../invitations/look-at-invitation';
import type { Locale } from '../people/person';
import { ROLES } from './identity.view';

/** An invitation as whoever holds its link sees it. */
export class InvitationSeenView {
  @ApiProperty({ description: 'The account one is asked to act for.' })
  readonly account!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: ['id', 'en'] })
  readonly locale!: Locale;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty({ description: 'The address logs in here already: log in, then join.' })
  readonly known!: boolean;
}

export const viewInvitationSeen = ({ nodeName, role, email, name, locale, expiresAt, isKnown }: InvitationSeen): InvitationSeenView => ({
  account: nodeName,
  role,
  email,
  name,
  locale,
  expiresAt: expiresAt.toISOString(),
  known: isKnown,
});

export class JoinedView {
  @ApiProperty({ description: 'The account one acts for too from now on.', example: 'nod_42' })
  readonly node!: string;
}
