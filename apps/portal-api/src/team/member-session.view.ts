import type { LoginSession } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

/** Where somebody of the team is logged in to this account. */
export class MemberSessionView {
  @ApiProperty({ example: 'ses_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'What the program that logged in calls itself.' })
  readonly userAgent!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The address it logged in from.' })
  readonly ip!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When it began or was last refreshed.' })
  readonly lastUsedAt!: string;
}

export const viewMemberSession = ({ id, userAgent, ip, createdAt, lastUsedAt }: LoginSession): MemberSessionView => ({
  id,
  userAgent,
  ip,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt.toISOString(),
});
