import type { TaxStanding } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

/** What was announced. */
export class NextTaxStatusView {
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty()
  readonly isTaxable!: boolean;
}

/** Whether a firm is taxable (PKP). */
export class TaxStatusView {
  @ApiProperty({ description: 'Whether those who buy from me pay PPN.' })
  readonly isTaxable!: boolean;

  @ApiProperty({ type: NextTaxStatusView, nullable: true, description: 'What begins next, if anything is announced.' })
  readonly next!: NextTaxStatusView | null;
}

export const viewTaxStatus = ({ isTaxable, next }: TaxStanding): TaxStatusView => ({
  isTaxable,
  next: next && { since: next.since.toISOString(), isTaxable: next.isTaxable },
});
