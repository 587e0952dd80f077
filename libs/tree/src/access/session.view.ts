import { ApiProperty } from '@nestjs/swagger';
import type { LoginSession } from '../login/login-session';
import { nodeRef } from '../nodes/node-ref';

export class SessionView {
  @ApiProperty({ example: 'ses_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'The account they act for on it.', example: 'nod_42' })
  readonly node!: string;

  @ApiProperty({ description: 'It is the one this request belongs to.' })
  readonly current!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'What the program that logged in calls itself.' })
  readonly userAgent!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The address it logged in from.' })
  readonly ip!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When it began or was last refreshed.' })
  readonly lastUsedAt!: string;
}

export const viewSession = ({ id, nodeId, userAgent, ip, createdAt, lastUsedAt }: LoginSession, current: string): SessionView => ({
  id,
  node: nodeRef(nodeId),
  current: id === current,
  userAgent,
  ip,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt.toISOString(),
});
