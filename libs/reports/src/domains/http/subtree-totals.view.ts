import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { DomainTotals, SubtreeTotals } from '../subtree-totals';

class DomainTotalsView {
  @ApiProperty({ type: 'integer', description: 'Not expired.' })
  readonly active!: number;

  @ApiProperty({ type: 'integer', description: 'Past their expiry, and not gone yet.' })
  readonly expired!: number;
}

class ChildTotalsView extends DomainTotalsView {
  @ApiProperty({ example: 'nod_7' })
  readonly node!: string;

  @ApiProperty()
  readonly name!: string;
}

/** What was sold on all levels below, as numbers; names one level down. */
export class SubtreeTotalsView {
  @ApiProperty({ format: 'date-time', description: 'When it was counted; at most a minute ago.' })
  readonly asOf!: string;

  @ApiProperty()
  readonly all!: DomainTotalsView;

  @ApiProperty({ description: 'To my own customers.' })
  readonly own!: DomainTotalsView;

  @ApiProperty({ type: [ChildTotalsView], description: 'Each child that has sold something, with everybody below it; the largest first.' })
  readonly children!: ChildTotalsView[];
}

const totals = ({ active, expired }: DomainTotals) => ({ active, expired }) satisfies DomainTotalsView;

export const viewSubtreeTotals = ({ asOf, all, own, children }: SubtreeTotals): SubtreeTotalsView => ({
  asOf: asOf.toISOString(),
  all: totals(all),
  own: totals(own),
  children: children.map(({ nodeId, name, ...each }) => ({ node: nodeRef(nodeId), name, ...totals(each) })),
});
