import { ApiProperty } from '@nestjs/swagger';
import { ACTIONS, type Action, type Product, TIERS, type Tier } from '../product';

/** What has a price. */
export class ProductView {
  @ApiProperty({ description: 'The extension, without a dot in front.', example: 'co.id' })
  readonly tld!: string;

  @ApiProperty({ enum: TIERS, description: 'Short names are products of their own; empty for all others.' })
  readonly tier!: Tier;

  @ApiProperty({ enum: ACTIONS })
  readonly action!: Action;

  @ApiProperty({ type: 'integer', description: 'The price is for so many years together; 1 for a transfer or a restore.', example: 1 })
  readonly years!: number;
}

export const viewProduct = ({ tld, tier, action, years }: Product) => ({ tld, tier, action, years }) satisfies ProductView;
