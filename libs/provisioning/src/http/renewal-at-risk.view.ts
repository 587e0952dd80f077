import { PHASES, type Phase } from '#libs/domains';
import { DomainName } from '#libs/kernel';
import { viewBill } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import type { PricedDomain } from '../renewal-prices';
import { YEARS_SHOWN } from '../search-names';
import { RenewalPriceView } from './priced-domain.view';

/** A name that its owner cannot renew. Whose it is stays with the reseller. */
export class RenewalAtRiskView {
  @ApiProperty({ description: 'To renew it by.', example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly domain!: string;

  @ApiProperty({ description: 'As registries know it (A-label).', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string;

  @ApiProperty({ enum: PHASES, description: '`active` and `grace` can be renewed.' })
  readonly phase!: Phase;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty({
    type: () => RenewalPriceView,
    nullable: true,
    description: 'What it would cost you; null when there is no price, or when you may not see it.',
  })
  readonly renewal!: RenewalPriceView | null;
}

export const viewRenewalAtRisk = ({ id, name, phase, expiresAt, renewal }: Omit<PricedDomain, 'papers'>): RenewalAtRiskView => ({
  domain: id,
  name,
  unicode: DomainName.parse(name).unicode,
  phase,
  expiresAt: expiresAt.toISOString(),
  renewal: renewal && { years: YEARS_SHOWN, ...viewBill(renewal) },
});
