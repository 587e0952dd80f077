import { ApiProperty } from '@nestjs/swagger';
import { nodeRef } from '../nodes/node-ref';
import type { AuditLine } from './list-audit';

export class AuditPersonView {
  @ApiProperty({ example: 'per_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly person!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'null for the people of other accounts.' })
  readonly name!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The account they acted for.', example: 'nod_42' })
  readonly node!: string | null;
}

/** One thing that was done. */
export class AuditEntryView {
  @ApiProperty({ description: 'Counts from 1; no number is ever left out.' })
  readonly seq!: number;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ example: 'node.suspended' })
  readonly action!: string;

  @ApiProperty({ type: () => AuditPersonView, nullable: true, description: 'Who did it; null when it was the system.' })
  readonly by!: AuditPersonView | null;

  @ApiProperty({ type: () => AuditPersonView, nullable: true, description: 'Who had logged in as them, when it was not they themselves.' })
  readonly impersonatedBy!: AuditPersonView | null;

  @ApiProperty({ description: 'The id of what it was done to.', example: 'nod_42' })
  readonly object!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Keyed hash of the object before.' })
  readonly beforeHash!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Keyed hash of the object afterwards.' })
  readonly afterHash!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: '`X-Request-Id` of the request that did it.' })
  readonly requestId!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where the request came from; null for the people of other accounts.' })
  readonly ip!: string | null;

  @ApiProperty({ description: 'Seals this row and, through the one before it, all before it.' })
  readonly hash!: string;
}

export const viewAuditEntry = (line: AuditLine): AuditEntryView => ({
  seq: line.seq,
  at: line.at.toISOString(),
  action: line.action,
  by:
    line.byPerson === null ? null : { person: line.byPerson, name: line.byName, node: line.byNode === null ? null : nodeRef(line.byNode) },
  impersonatedBy: line.impersonatedBy === null ? null : { person: line.impersonatedBy, name: line.impersonatorName, node: null },
  object: line.object,
  beforeHash: line.beforeHash,
  afterHash: line.afterHash,
  requestId: line.requestId,
  ip: line.ip,
  hash: line.hash,
});
