import { IsInstant, IsLine } from '#libs/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

/** Which account is to be compared, and what time. */
export class AccountReportBody {
  @ApiProperty({ example: 'pandi', description: 'As REGISTRIES calls it.' })
  @IsLine(32)
  readonly registry!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'A month before the end unless told.' })
  @IsOptional()
  @IsInstant()
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Now unless told.' })
  @IsOptional()
  @IsInstant()
  readonly to?: string;
}
