import { MoneyView, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { type ForecastWindow, WINDOWS } from '../forecast/forecast';
import type { NamedForecast } from '../forecast/funding-forecast';

/** Children beyond that are in the sums, and in the workbook. */
const CHILDREN_MAX = 100;

/** What is due in the next so many days. */
export class ForecastWindowView {
  @ApiProperty({ enum: WINDOWS, type: 'integer' })
  readonly days!: number;

  @ApiProperty({ type: 'integer' })
  readonly domains!: number;

  @ApiProperty({ description: 'What I pay for renewing all of them for a year, with tax.' })
  readonly cost!: MoneyView;
}

/** The same of all that is below me. */
export class FundingWindowView extends ForecastWindowView {
  @ApiProperty({ description: 'How much more I need than I can spend now.' })
  readonly missing!: MoneyView;
}

/** A day on which something is due. */
export class ForecastDayView {
  @ApiProperty({ format: 'date', description: 'In Jakarta.' })
  readonly day!: string;

  @ApiProperty({ type: 'integer' })
  readonly domains!: number;

  @ApiProperty()
  readonly cost!: MoneyView;

  @ApiProperty({
    type: () => MoneyView,
    nullable: true,
    description: 'What I can still spend afterwards; below zero: it does not suffice.',
  })
  readonly left!: MoneyView | null;
}

/** What is due below one of my direct children, at my cost. */
export class ForecastChildView {
  @ApiProperty({ example: 'nod_42' })
  readonly node!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: [ForecastWindowView] })
  readonly windows!: readonly ForecastWindowView[];
}

/** What the renewals below me will cost me, and whether my deposit is enough. */
export class ForecastView {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({
    type: () => MoneyView,
    nullable: true,
    description: 'What I can spend now, down to my limit; null for the operator, and where there is no limit.',
  })
  readonly spendable!: MoneyView | null;

  @ApiProperty({ type: [FundingWindowView] })
  readonly windows!: readonly FundingWindowView[];

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description: 'The first day that my deposit does not cover; null: it lasts.',
  })
  readonly runsDryOn!: string | null;

  @ApiProperty({ type: [ForecastDayView], description: 'At most 90: days on which nothing is due are left out.' })
  readonly days!: readonly ForecastDayView[];

  @ApiProperty({ type: [ForecastChildView], description: `The ${CHILDREN_MAX} dearest.` })
  readonly children!: readonly ForecastChildView[];

  @ApiProperty({ type: 'integer', description: 'Domains whose renewal has no price at present: they are in no sum.' })
  readonly unpriced!: number;
}

const viewWindow = ({ days, domains, cost }: ForecastWindow): ForecastWindowView => ({ days, domains, cost: viewMoney(cost) });

export const viewForecast = (made: NamedForecast): ForecastView => ({
  at: made.at.toISOString(),
  spendable: made.spendable && viewMoney(made.spendable),
  windows: made.windows.map(({ days, domains, cost, missing }) => ({ days, domains, cost: viewMoney(cost), missing: viewMoney(missing) })),
  runsDryOn: made.runsDryOn,
  days: made.days.map(({ day, domains, cost, left }) => ({ day, domains, cost: viewMoney(cost), left: left && viewMoney(left) })),
  children: made.children.slice(0, CHILDREN_MAX).map(({ childId, windows }) => ({
    node: nodeRef(childId),
    name: made.names.get(childId) ?? '',
    windows: windows.map(viewWindow),
  })),
  unpriced: made.unpriced,
});
