import { type ExchangeRate, RATE_PARTS } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

/** What a foreign currency is worth from some day on. */
export class ExchangeRateView {
  @ApiProperty({ type: 'integer' })
  readonly id!: number;

  @ApiProperty({ example: 'USD' })
  readonly currency!: string;

  @ApiProperty({ example: '16412.5000', description: 'Rupiah for one unit, without the margin.' })
  readonly rate!: string;

  @ApiProperty({ type: 'integer', description: 'What is added to it: 1 % is 100.' })
  readonly marginBasisPoints!: number;

  @ApiProperty({ description: 'Where the rate was read.' })
  readonly source!: string;

  @ApiProperty({ format: 'date-time' })
  readonly validFrom!: string;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'From then on it is too old; null: it holds until the next.',
  })
  readonly validUntil!: string | null;

  @ApiProperty({ example: 'per_01m826dastyg20zqdwsx73dhd2' })
  readonly setBy!: string;
}

export const viewExchangeRate = (rate: ExchangeRate): ExchangeRateView => ({
  id: rate.id,
  currency: rate.currency,
  rate: `${Math.floor(rate.rateUnits / RATE_PARTS)}.${String(rate.rateUnits % RATE_PARTS).padStart(4, '0')}`,
  marginBasisPoints: rate.marginBasisPoints,
  source: rate.source,
  validFrom: rate.validFrom.toISOString(),
  validUntil: rate.validUntil && rate.validUntil.toISOString(),
  setBy: rate.setBy,
});
