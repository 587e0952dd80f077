import { DomainView, viewDomain } from '#libs/domains';
import { BillView, viewBill } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import { AutoRenewalView, viewAutoRenewal } from '../auto-renew/http/auto-renewal.view';
import type { PricedDomain } from '../renewal-prices';
import { YEARS_SHOWN } from '../search-names';
import { ShownPapersView, viewShownPapers } from './shown-papers.view';

/** What a renewal costs the owner. */
export class RenewalPriceView extends BillView {
  @ApiProperty({ type: 'integer', description: 'For so many years together.', example: YEARS_SHOWN })
  readonly years!: number;
}

/** A registered name, with what its next year costs. */
export class PricedDomainView extends DomainView {
  @ApiProperty({
    type: () => RenewalPriceView,
    nullable: true,
    description: 'null when it cannot be renewed now, when there is no price, or when you may not see it.',
  })
  readonly renewal!: RenewalPriceView | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Since when it does not work because its papers are missing.',
  })
  readonly suspendedSince!: string | null;

  @ApiProperty({ type: () => ShownPapersView, nullable: true, description: 'null where its extension asked for no papers.' })
  readonly papers!: ShownPapersView | null;

  @ApiProperty()
  readonly autoRenewal!: AutoRenewalView;
}

export const viewPricedDomain = ({ renewal, papers, autoRenewal, ...domain }: PricedDomain): PricedDomainView => ({
  ...viewDomain(domain),
  renewal: renewal && { years: YEARS_SHOWN, ...viewBill(renewal) },
  suspendedSince: domain.suspendedSince?.toISOString() ?? null,
  papers: papers && viewShownPapers(papers),
  autoRenewal: viewAutoRenewal(autoRenewal),
});
