import { PageQuery } from '#libs/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DRIFT_RESOLUTIONS, type DriftResolution } from '../domain-drift';

/** Which differences are asked for. */
export class DriftQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DRIFT_RESOLUTIONS, description: 'Those that ended in this way; those that are open without it.' })
  @IsOptional()
  @IsIn(DRIFT_RESOLUTIONS)
  readonly resolution?: DriftResolution;
}
