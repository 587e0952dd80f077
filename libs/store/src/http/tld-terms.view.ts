import { BillView, TIERS, type Tier, UpcomingPriceView, viewBill, viewUpcoming } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import type { TldTerms } from '../search/tld-terms';

const price = (description: string) => ({ type: () => BillView, nullable: true, description }) as const;

/** What an extension costs through the life of a name. */
export class TldTermsView {
  @ApiProperty({ example: 'id' })
  readonly tld!: string;

  @ApiProperty({ enum: TIERS, description: 'Of short names, which are products of their own; empty for all others.' })
  readonly tier!: Tier;

  @ApiProperty(price('A year; null where it is not sold.'))
  readonly register!: BillView | null;

  @ApiProperty(price('A further year, before expiry and in the grace period after it.'))
  readonly renew!: BillView | null;

  @ApiProperty(price('Bringing a name here, with a further year.'))
  readonly transfer!: BillView | null;

  @ApiProperty(price('Getting a deleted name back in its redemption period.'))
  readonly restore!: BillView | null;

  @ApiProperty({ type: () => UpcomingPriceView, nullable: true, description: 'When registering costs something else next.' })
  readonly nextPrice!: UpcomingPriceView | null;

  @ApiProperty({ type: 'integer', description: 'Days after expiry in which it still renews.' })
  readonly graceDays!: number;

  @ApiProperty({ type: 'integer', description: 'Days after that in which it can be restored.' })
  readonly redemptionDays!: number;

  @ApiProperty({ description: 'A restore pays for the year of a name that has expired; else that year is renewed besides.' })
  readonly restoreIncludesYear!: boolean;
}

export const viewTldTerms = ({ next, register, renew, transfer, restore, ...terms }: TldTerms): TldTermsView => ({
  ...terms,
  register: register && viewBill(register),
  renew: renew && viewBill(renew),
  transfer: transfer && viewBill(transfer),
  restore: restore && viewBill(restore),
  nextPrice: next && viewUpcoming([next])[0]!,
});
