import { PageQuery } from '#libs/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

/** Which stuck items are asked for. */
export class StuckItemQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Those that went on after all; those that are stuck now without it.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly over?: 'true' | 'false';
}
