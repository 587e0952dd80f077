import { MoneyView, viewMoney } from '#libs/platform';
import type { PricePackage } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

/** A package that a new reseller may choose. */
export class OfferView {
  @ApiProperty({ example: 'pkg_7' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ description: 'What is paid in before the account opens.' })
  readonly minimumDeposit!: MoneyView;
}

export class OffersView {
  @ApiProperty({ type: [OfferView] })
  readonly data!: readonly OfferView[];
}

export const viewOffers = (packages: readonly PricePackage[]): OffersView => ({
  data: packages.map(({ id, name, minimumDeposit }) => ({ id: `pkg_${id}`, name, minimumDeposit: viewMoney(minimumDeposit) })),
});
