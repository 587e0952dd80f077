import { ApiProperty } from '@nestjs/swagger';
import type { ShownAutoRenewal } from '../auto-renew-switches';

/** Whether a domain renews by itself. */
export class AutoRenewalView {
  @ApiProperty({ description: 'Fifteen days before it expires an invoice for a year is made.' })
  readonly isOn!: boolean;

  @ApiProperty({ description: "The owner's deposit pays it; otherwise somebody does, or it is not renewed." })
  readonly fromDeposit!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When it is tried next; null when it is not.' })
  readonly nextAt!: string | null;
}

export const viewAutoRenewal = (shown: ShownAutoRenewal | undefined): AutoRenewalView => ({
  isOn: shown?.isOn ?? false,
  fromDeposit: shown?.fromDeposit ?? false,
  nextAt: shown?.nextAt?.toISOString() ?? null,
});
