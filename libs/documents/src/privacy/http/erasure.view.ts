import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { Erasure, ErasureCounts, ErasureState } from '../erasure';

const count = (description: string) => ApiProperty({ type: 'integer', description });

/** What became of how many papers. */
export class ErasureCountsView implements ErasureCounts {
  @count('They are gone for good.')
  readonly erased!: number;

  @count('Kept: they belong to the books, which the law wants kept for ten years.')
  readonly books!: number;

  @count('Kept: an application, an order or a registered name needs them.')
  readonly needed!: number;

  @count('Kept: registries may ask for them for a year after a name’s end.')
  readonly registry!: number;

  @count('Kept: a dispute or an authority wants them.')
  readonly hold!: number;
}

/** That an account asked to have its papers erased. */
export class ErasureView {
  @ApiProperty({ example: 'era_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'nod_42' })
  readonly node!: string;

  @ApiProperty({ enum: ['open', 'done', 'refused'], description: '`refused`: a law wants all of them kept.' })
  readonly state!: ErasureState;

  @ApiProperty({ format: 'date-time' })
  readonly askedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Three times 24 hours after it was asked: it is decided until then.' })
  readonly dueAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;

  @ApiProperty({ type: ErasureCountsView, nullable: true, description: 'Null while it is open.' })
  readonly outcomes!: ErasureCountsView | null;
}

export const viewErasure = ({ id, nodeId, state, askedAt, dueAt, decidedAt, outcomes }: Erasure): ErasureView => ({
  id,
  node: nodeRef(nodeId),
  state,
  askedAt: askedAt.toISOString(),
  dueAt: dueAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
  outcomes,
});
