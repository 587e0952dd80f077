import { ApiProperty } from '@nestjs/swagger';

/** How many domains each list holds. */
export class DomainCountsView {
  @ApiProperty({ type: 'integer' })
  readonly all!: number;

  @ApiProperty({ type: 'integer', description: 'Not expired.' })
  readonly active!: number;

  @ApiProperty({ type: 'integer', description: 'Expired, and not gone yet.' })
  readonly expired!: number;

  @ApiProperty({ type: 'integer', description: 'Registered, with papers to hand in. They are in another list as well.' })
  readonly papers!: number;

  @ApiProperty({ type: 'integer', description: 'Given back, deleted or run out.' })
  readonly deleted!: number;
}
