import { DomainName } from '#libs/kernel';
import { BillView, UpcomingPriceView, viewBill, viewUpcoming } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import type { NameAvailability } from '../availability';
import { type FoundName, YEARS_SHOWN } from '../search-names';

const STATUSES: readonly NameAvailability['status'][] = ['available', 'taken', 'premium', 'invalid', 'unknown'];

/** What a registration costs its buyer. */
export class RegistrationPriceView extends BillView {
  @ApiProperty({ type: 'integer', description: 'For so many years together.', example: YEARS_SHOWN })
  readonly years!: number;
}

/** One of the names that were asked about. */
export class FoundNameView {
  @ApiProperty({ description: 'As it was asked.', example: 'KopiSenja.id' })
  readonly typed!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'As registries know it (A-label); null when it cannot be registered.',
    example: 'kopisenja.id',
  })
  readonly name!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string | null;

  @ApiProperty({
    enum: STATUSES,
    description:
      '`premium`: its registry asks another price for it, so it is not sold here. `unknown`: its registry does not answer just now.',
  })
  readonly status!: NameAvailability['status'];

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it cannot be registered.' })
  readonly reason!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The stable code of the problem with an invalid name.',
    example: 'tld-unknown',
  })
  readonly code!: string | null;

  @ApiProperty({ type: () => RegistrationPriceView, nullable: true, description: 'null when there is no price for it.' })
  readonly price!: RegistrationPriceView | null;

  @ApiProperty({ type: () => RegistrationPriceView, nullable: true, description: 'What a further year costs today.' })
  readonly renewalPrice!: RegistrationPriceView | null;

  @ApiProperty({
    type: () => UpcomingPriceView,
    nullable: true,
    description: 'When `price` becomes another: a promotion ends, or it is raised.',
  })
  readonly nextPrice!: UpcomingPriceView | null;

  @ApiProperty({ description: 'Its registry wants to see papers of whom it is registered for.' })
  readonly asksForPapers!: boolean;
}

/** An answer for each name, in the order they were asked. */
export class FoundNamesView {
  @ApiProperty({ type: [FoundNameView] })
  readonly data!: FoundNameView[];
}

export const viewFoundNames = (names: readonly FoundName[]): FoundNamesView => ({ data: names.map(viewFoundName) });

const viewPrice = (bill: FoundName['bill']): RegistrationPriceView | null => bill && { years: YEARS_SHOWN, ...viewBill(bill) };

/** One of them, as soon as it is known. */
export const viewFoundName = ({ typed, name, status, reason, problem, bill, renewal, next, asksForPapers }: FoundName): FoundNameView => ({
  typed,
  name,
  unicode: name === null ? null : DomainName.parse(name).unicode,
  status,
  reason,
  code: problem?.code ?? null,
  price: viewPrice(bill),
  renewalPrice: viewPrice(renewal),
  nextPrice: next && viewUpcoming([next])[0]!,
  asksForPapers,
});
