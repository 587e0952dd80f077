import { MoneyView, viewMoney } from '#libs/platform';
import { type PricePackage, packageRef } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

/** One of my packages. */
export class PackageView {
  @ApiProperty({ example: 'pkg_7' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: ['reseller', 'customer'] })
  readonly audience!: PricePackage['audience'];

  @ApiProperty({ description: 'What a child pays in before it may begin.' })
  readonly minimumDeposit!: MoneyView;

  @ApiProperty({ description: 'Every child of this kind has it that was given no other.' })
  readonly isDefault!: boolean;

  @ApiProperty({ type: 'integer', description: 'A raise begins so many days after it was written down, or later.' })
  readonly noticeDays!: number;

  @ApiProperty({ description: 'Applicants may choose it.' })
  readonly isOffered!: boolean;

  @ApiProperty({ description: 'Who has it is told by mail when its prices change.' })
  readonly announcesChanges!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Since then nobody is given it.' })
  readonly closedAt!: string | null;
}

export class PackagesView {
  @ApiProperty({ type: [PackageView], description: 'The oldest first; at most 200.' })
  readonly data!: readonly PackageView[];
}

export const viewPackage = ({ id, sellerId: _, minimumDeposit, closedAt, ...rest }: PricePackage): PackageView => ({
  id: packageRef(id),
  ...rest,
  minimumDeposit: viewMoney(minimumDeposit),
  closedAt: closedAt && closedAt.toISOString(),
});

export const viewPackages = (packages: readonly PricePackage[]): PackagesView => ({ data: packages.map(viewPackage) });
