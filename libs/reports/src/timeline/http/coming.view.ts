import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { COMING_ACTORS, COMING_KINDS, type Coming } from '../coming';
import type { PricedComing } from '../say-what-comes';

/** Something that comes, unless somebody does something about it. */
export class ComingView {
  @ApiProperty({ enum: COMING_KINDS })
  readonly kind!: Coming['kind'];

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'null when it depends on somebody else.' })
  readonly at!: string | null;

  @ApiProperty({ enum: COMING_ACTORS, description: 'Who has to act, or is acting.' })
  readonly who!: Coming['who'];

  @ApiProperty({ type: 'string', enum: ['renew', 'restore'], nullable: true, description: 'What to order so that it does not come.' })
  readonly buy!: Coming['buy'];

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'What that costs you, for a year, with tax.' })
  readonly paid!: MoneyView | null;

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'What your customer pays you for that.' })
  readonly earned!: MoneyView | null;
}

/** What comes next for a domain, the soonest first. */
export class NextView {
  @ApiProperty({ type: () => [ComingView], description: 'Empty when it is gone.' })
  readonly next!: ComingView[];
}

export const viewNext = (steps: readonly PricedComing[]): NextView => ({
  next: steps.map(({ kind, at, who, buy, paid, earned }) => ({
    kind,
    at: at?.toISOString() ?? null,
    who,
    buy,
    paid: paid && viewMoney(paid),
    earned: earned && viewMoney(earned),
  })),
});
