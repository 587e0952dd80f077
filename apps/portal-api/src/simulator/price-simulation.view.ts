import { MoneyView, viewMoney } from '#libs/platform';
import type { RenewalsHit, SimulationOutcome } from '#libs/reports';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { LossView, viewLoss } from '../prices/loss.view';
import { CellRefusalView } from '../prices/price-grid.view';

/** Whoever loses at more cells begins with these. */
const LOSSES_SHOWN = 500;
const REFUSALS_SHOWN = 100;

/** Names that expire within 90 days and would cost something else. */
export class RenewalsHitView {
  @ApiProperty({ type: 'integer' })
  readonly names!: number;

  @ApiProperty({ description: 'What my direct children would pay more for them, before tax; less than zero: they would pay less.' })
  readonly more!: MoneyView;

  @ApiProperty({ description: 'What they would cost me more.' })
  readonly costsMore!: MoneyView;

  @ApiProperty({
    type: 'integer',
    description: 'Those that nobody could renew any more, because somebody’s price would be below cost or missing.',
  })
  readonly blocked!: number;
}

/** What a direct child would feel. */
export class ChildHitView {
  @ApiProperty({ example: 'nod_42' })
  readonly node!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: 'integer', description: 'How many of its own prices would be below its cost.' })
  readonly lossCells!: number;

  @ApiProperty({ type: [String], description: 'The extensions of those.' })
  readonly tlds!: readonly string[];

  @ApiProperty({ description: 'Of its own names and of those sold below it.' })
  readonly renewals!: RenewalsHitView;
}

/** Sellers further below, without names. */
export class LossesBelowView {
  @ApiProperty({ type: 'integer' })
  readonly sellers!: number;

  @ApiProperty({ type: 'integer' })
  readonly cells!: number;
}

/** What a change of prices would do. Nothing was written. */
export class PriceSimulationView {
  @ApiProperty({ format: 'date-time', description: 'Every price is asked for at this instant.' })
  readonly at!: string;

  @ApiProperty({ type: [CellRefusalView], description: `Cells that could not be written so: the first ${REFUSALS_SHOWN}.` })
  readonly refusals!: readonly CellRefusalView[];

  @ApiProperty({ type: [LossView], description: `My own prices that would fall below my cost: the first ${LOSSES_SHOWN}.` })
  readonly losses!: readonly LossView[];

  @ApiProperty({ type: 'integer', description: 'Of all my prices.' })
  readonly lossCells!: number;

  @ApiProperty({ type: [ChildHitView], description: 'Direct children who would feel it, the hardest hit first, at most 100.' })
  readonly children!: readonly ChildHitView[];

  @ApiProperty({ type: 'integer' })
  readonly childrenHit!: number;

  @ApiProperty({ description: 'Sellers further below, whose prices would fall below their cost.' })
  readonly below!: LossesBelowView;

  @ApiProperty({ description: 'Renewals of the next 90 days everywhere below me.' })
  readonly renewals!: RenewalsHitView;

  @ApiProperty({ description: 'False: there are more sellers or names below than one answer looks at.' })
  readonly isComplete!: boolean;
}

export function viewSimulation(outcome: SimulationOutcome): PriceSimulationView {
  const { at, plans, losses, children, childrenHit, below, renewals, isComplete } = outcome;
  const refusals = plans.flatMap((plan, index) =>
    plan.cells.flatMap((cell) => cell.refusals.map((each) => ({ ...each, pointer: `/changes/${index}/cells${each.pointer}` }))),
  );
  return {
    at: at.toISOString(),
    refusals: refusals.slice(0, REFUSALS_SHOWN),
    losses: losses.slice(0, LOSSES_SHOWN).map(viewLoss),
    lossCells: losses.length,
    children: children.map(({ childId, name, cells, tlds, renewals: hit }) => ({
      node: nodeRef(childId),
      name,
      lossCells: cells,
      tlds,
      renewals: viewRenewals(hit),
    })),
    childrenHit,
    below,
    renewals: viewRenewals(renewals),
    isComplete,
  };
}

const viewRenewals = ({ names, more, costsMore, blocked }: RenewalsHit): RenewalsHitView => ({
  names,
  more: viewMoney(more),
  costsMore: viewMoney(costsMore),
  blocked,
});
