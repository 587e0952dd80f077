import { type Page, pageOf } from '#libs/platform';
import { type PricedDomain, PricedDomainView, viewPricedDomain } from '#libs/provisioning';
import { ApiProperty } from '@nestjs/swagger';
import type { DomainTab } from '../domain-tab';
import { type TimeLeft, timeLeft } from '../time-left';

export class TimeLeftView {
  @ApiProperty({ enum: ['renew', 'restore'] })
  readonly to!: TimeLeft['to'];

  @ApiProperty({ format: 'date-time' })
  readonly until!: string;

  @ApiProperty({ type: 'integer', description: 'Begun days count.', example: 12 })
  readonly days!: number;
}

/** A domain in a list. */
export class ListedDomainView extends PricedDomainView {
  @ApiProperty({
    type: () => TimeLeftView,
    nullable: true,
    description: 'What can still be done about it after it has expired; null before, and when nothing saves it any more.',
  })
  readonly timeLeft!: TimeLeftView | null;
}

function viewTimeLeft(left: TimeLeft | null): TimeLeftView | null {
  return left && { ...left, until: left.until.toISOString() };
}

/** A page of a list, made of one row more than it holds. */
export const viewListedDomains = (rows: readonly PricedDomain[], tab: DomainTab, limit: number, now: Date): Page<ListedDomainView> =>
  pageOf(rows, limit, ({ papers, expiresAt, id }) =>
    tab === 'papers' && papers ? [papers.theCase.listedAt, papers.theCase.id] : [expiresAt, id],
  ).map((domain) => Object.assign(viewPricedDomain(domain), { timeLeft: viewTimeLeft(timeLeft(domain, now)) }));
