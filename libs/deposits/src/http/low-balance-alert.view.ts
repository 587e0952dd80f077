import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { LowBalanceAlert } from '../low-balance/low-balance-alert';

/** Who hears by mail when my deposit runs low. */
export class LowBalanceAlertView {
  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'Below it they hear of it, once for each time; null: nobody does.' })
  readonly threshold!: MoneyView | null;

  @ApiProperty({ type: [String], description: 'Of my team.' })
  readonly people!: readonly string[];

  @ApiProperty({ type: [String], description: 'Addresses of others.' })
  readonly emails!: readonly string[];

  @ApiProperty({ description: 'They have been told, and it has not been above since.' })
  readonly isLow!: boolean;
}

export const viewLowBalanceAlert = (alert: LowBalanceAlert | null): LowBalanceAlertView => ({
  threshold: alert && viewMoney(alert.threshold),
  people: alert?.recipients.people ?? [],
  emails: alert?.recipients.emails ?? [],
  isLow: alert?.isLow ?? false,
});
