import { ROLES } from '#libs/tree';
import type { Role } from '#libs/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { PURPOSES, type Purpose } from '../../sightings/sighting';
import { LEVELS, type Level, type PlacedSighting } from '../list-sightings';

/** Who looked at a paper of mine. */
export class SightingView {
  @ApiProperty({ example: 'sig_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'doc_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly document!: string;

  @ApiProperty({ enum: LEVELS, description: 'From where: my own account, whoever I buy from, the registrar, or one in between.' })
  readonly level!: Level;

  @ApiProperty({ type: 'string', nullable: true, description: 'The account; null of those I do not deal with.' })
  readonly account!: string | null;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiProperty({ enum: PURPOSES, description: 'What for.' })
  readonly purpose!: Purpose;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export const viewSighting = ({ id, documentId, level, account, role, purpose, at }: PlacedSighting): SightingView => ({
  id,
  document: documentId,
  level,
  account,
  role,
  purpose,
  at: at.toISOString(),
});
