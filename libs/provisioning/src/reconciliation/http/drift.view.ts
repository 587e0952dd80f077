import { ApiProperty } from '@nestjs/swagger';
import { DRIFT_ASPECTS, DRIFT_RESOLUTIONS, type DriftAspect, type DriftResolution } from '../domain-drift';
import type { ShownDrift } from '../drift-reads';

/** Something that is, or was, otherwise at a registry than here. */
export class DriftView {
  @ApiProperty({ example: 'dft_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly domain!: string;

  @ApiProperty({ description: 'A-label.', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ example: 'pandi' })
  readonly registry!: string;

  @ApiProperty({
    enum: DRIFT_ASPECTS,
    description:
      '`unpaid_year`: the registry has kept a year that it added by itself and nobody has paid for. `missing`: it does not know the name. ' +
      '`sponsor`: another registrar has it.',
  })
  readonly aspect!: DriftAspect;

  @ApiProperty({ description: 'As it was here.' })
  readonly ours!: string;

  @ApiProperty({ description: 'As the registry has it.' })
  readonly theirs!: string;

  @ApiProperty({ format: 'date-time' })
  readonly seenAt!: string;

  @ApiProperty({
    type: 'string',
    enum: [...DRIFT_RESOLUTIONS, null],
    nullable: true,
    description:
      '`taken_over`: it is here as there since. `ended`: the name is ours no longer. `left`: it has gone to another registrar. `over`: it was there as here again.',
  })
  readonly resolution!: DriftResolution | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly resolvedAt!: string | null;
}

export const viewDrift = ({
  id,
  domainId,
  name,
  registry,
  aspect,
  ours,
  theirs,
  seenAt,
  resolution,
  resolvedAt,
}: ShownDrift): DriftView => ({
  id,
  domain: domainId,
  name,
  registry,
  aspect,
  ours,
  theirs,
  seenAt: seenAt.toISOString(),
  resolution,
  resolvedAt: resolvedAt?.toISOString() ?? null,
});

export class DriftCountView {
  @ApiProperty({ example: 'pandi' })
  readonly registry!: string;

  @ApiProperty({ enum: DRIFT_ASPECTS })
  readonly aspect!: DriftAspect;

  @ApiProperty({ type: 'integer' })
  readonly open!: number;
}

export class DriftCountsView {
  @ApiProperty({ type: [DriftCountView] })
  readonly counts!: readonly DriftCountView[];
}
