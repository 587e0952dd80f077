import type { DocumentHold } from '#libs/documents';
import { ApiProperty } from '@nestjs/swagger';

/** Papers that are not destroyed. */
export class DocumentHoldView {
  @ApiProperty({ example: 'hld_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'app_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly object!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ example: 'per_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly placedBy!: string;

  @ApiProperty({ format: 'date-time' })
  readonly placedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Null while it stands.' })
  readonly liftedAt!: string | null;
}

export const viewDocumentHold = ({ id, object, reason, placedBy, placedAt, liftedAt }: DocumentHold): DocumentHoldView => ({
  id,
  object,
  reason,
  placedBy,
  placedAt: placedAt.toISOString(),
  liftedAt: liftedAt?.toISOString() ?? null,
});
