import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { NameServerView } from '../../changes/http/domain-change.view';
import { BULK_ACTIONS, BULK_STATES, type BulkKind, type BulkMoney, type BulkState } from '../bulk-action';
import type { ShownBulk } from '../bulk-reads';

/** What renewals cost, as it was when they were shown. */
export class BulkMoneyView {
  @ApiProperty({ description: 'What the owners of the domains pay.' })
  readonly total!: MoneyView;

  @ApiProperty({ description: 'How much of that their deposits lacked.' })
  readonly missing!: MoneyView;

  @ApiProperty({
    type: MoneyView,
    nullable: true,
    description: 'What you pay for it yourself; null for your own domains, and for the operator.',
  })
  readonly cost!: MoneyView | null;

  @ApiProperty({ type: MoneyView, nullable: true, description: 'How much of that your deposit lacked.' })
  readonly costMissing!: MoneyView | null;
}

/** How many of its domains stand where. */
export class BulkCountsView {
  @ApiProperty({ type: 'integer', description: 'Would be, or will be, done.' })
  readonly ready!: number;

  @ApiProperty({ type: 'integer', description: 'So already.' })
  readonly nothing!: number;

  @ApiProperty({ type: 'integer' })
  readonly refused!: number;

  @ApiProperty({ type: 'integer', description: 'Asked for, by an order or a change of its own.' })
  readonly done!: number;

  @ApiProperty({ type: 'integer' })
  readonly cancelled!: number;
}

/** One act on many domains. */
export class BulkActionView {
  @ApiProperty({ example: 'blk_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ enum: BULK_ACTIONS })
  readonly action!: BulkKind;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a renewal.' })
  readonly years!: number | null;

  @ApiProperty({ type: [NameServerView], nullable: true })
  readonly nameServers!: readonly NameServerView[] | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of `contacts`: whom all are to be registered for.' })
  readonly contact!: string | null;

  @ApiProperty({
    enum: BULK_STATES,
    description:
      '`shown`: nothing is done yet; it can be started for 24 hours. `under_way`: it is carried out, some domains at a time. `done`: each domain has its result. `cancelled`: what had begun by then goes on.',
  })
  readonly state!: BulkState;

  @ApiProperty()
  readonly counts!: BulkCountsView;

  @ApiProperty({ type: BulkMoneyView, nullable: true, description: 'Of renewals, for those who may see money.' })
  readonly money!: BulkMoneyView | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly startedAt!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly endedAt!: string | null;
}

export function viewBulk({ id, wish, state, counts, money, ...rest }: ShownBulk, seesMoney: boolean): BulkActionView {
  const { begun, ...others } = counts;
  return {
    id,
    action: wish.kind,
    years: wish.years,
    nameServers: wish.nameServers,
    contact: wish.contact ?? null,
    state,
    counts: { ...others, ready: others.ready + begun },
    money: seesMoney && money ? viewBulkMoney(money) : null,
    createdAt: rest.createdAt.toISOString(),
    startedAt: rest.startedAt?.toISOString() ?? null,
    endedAt: rest.endedAt?.toISOString() ?? null,
  };
}

const viewBulkMoney = ({ total, missing, cost, costMissing }: BulkMoney): BulkMoneyView => ({
  total: viewMoney(total),
  missing: viewMoney(missing),
  cost: cost && viewMoney(cost),
  costMissing: costMissing && viewMoney(costMissing),
});
