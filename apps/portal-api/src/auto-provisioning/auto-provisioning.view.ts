import type { AutoProvisioningState } from '#libs/provisioning';
import { ApiProperty } from '@nestjs/swagger';

/** Whether names are registered before their papers are there. */
export class AutoProvisioningView {
  @ApiProperty({ description: 'By the account itself.' })
  readonly isOn!: boolean;

  @ApiProperty({ description: 'By whom it buys from.' })
  readonly isAllowed!: boolean;

  @ApiProperty({ description: 'It is on, and every level above allows it.' })
  readonly isInForce!: boolean;

  @ApiProperty({ type: 'integer', description: 'How many names may be open at once to begin with: given by whom it buys from.' })
  readonly baseLimit!: number;

  @ApiProperty({ type: 'integer', description: 'How many may be open at once now: more with approvals, fewer with missed deadlines.' })
  readonly limit!: number;

  @ApiProperty({ type: 'integer', description: 'Registered, and papers neither approved nor missed yet.' })
  readonly open!: number;

  @ApiProperty({
    type: 'integer',
    description: 'How many more may be registered before their papers now; further orders wait for papers first.',
  })
  readonly free!: number;

  @ApiProperty({ type: 'integer' })
  readonly approved!: number;

  @ApiProperty({ type: 'integer' })
  readonly missed!: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When missed deadlines switched it off.' })
  readonly lostAt!: string | null;
}

export const viewAutoProvisioning = (state: AutoProvisioningState): AutoProvisioningView => ({
  isOn: state.isOn,
  isAllowed: state.isAllowed,
  isInForce: state.isInForce,
  baseLimit: state.baseLimit,
  limit: state.limit,
  open: state.open,
  free: state.free,
  approved: state.approved,
  missed: state.missed,
  lostAt: state.lostAt?.toISOString() ?? null,
});
