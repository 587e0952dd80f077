import { DomainName } from '#libs/kernel';
import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type BulkReason, SHOWN_ROW_STATES, type SeenPart, type ShownRowState } from '../bulk-row';
import type { ShownBulkRow } from '../bulk-reads';

/** What its registry would not do; more is said where its order, or its change, is shown. */
const AT_REGISTRY = { en: 'The registry did not take it.', id: 'Registri tidak menerimanya.' };

/** Why a domain was refused. */
export class BulkReasonView {
  @ApiProperty({ description: 'Stable: programs decide by it.', example: 'expiry-changed' })
  readonly code!: string;

  @ApiProperty({ description: 'In English.' })
  readonly en!: string;

  @ApiProperty({ description: 'In Indonesian.' })
  readonly id!: string;
}

/** The part of a domain that the act is about, as it was shown; the rest is null. */
export class SeenPartView {
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly expiresAt!: string | null;

  @ApiProperty({ type: [String], nullable: true })
  readonly nameServers!: readonly string[] | null;

  @ApiProperty({ type: 'boolean', nullable: true })
  readonly isLocked!: boolean | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The contact that it was registered for.' })
  readonly registrant!: string | null;

  @ApiProperty({ type: 'boolean', nullable: true })
  readonly renewsByItself!: boolean | null;
}

/** One domain of a bulk action, and what became of it. */
export class BulkRowView {
  @ApiProperty({ type: 'integer', description: 'In the order in which they were named, from 1.' })
  readonly position!: number;

  @ApiProperty({ description: 'As registries know it (A-label); as it was sent where that is no name.', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'null where you have no such domain.',
    example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab',
  })
  readonly domain!: string | null;

  @ApiProperty({
    enum: SHOWN_ROW_STATES,
    description:
      '`ready`: would be, or will be, done. `nothing`: it is so already. `refused`: the reason says why; nothing was done. `under_way`: its order or its change is. `failed`: its registry would not; an order is paid back.',
  })
  readonly state!: ShownRowState;

  @ApiProperty()
  readonly before!: SeenPartView;

  @ApiProperty({ type: MoneyView, nullable: true, description: 'What its owner pays, for those who may see money.' })
  readonly price!: MoneyView | null;

  @ApiProperty({ type: MoneyView, nullable: true, description: 'What you pay for that, where you sell it.' })
  readonly cost!: MoneyView | null;

  @ApiProperty({ type: BulkReasonView, nullable: true })
  readonly reason!: BulkReasonView | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The order that it became.' })
  readonly order!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The change that it became.' })
  readonly change!: string | null;
}

export const viewBulkRow = ({ name, reason, price, cost, causeId, ...row }: ShownBulkRow, seesMoney: boolean): BulkRowView => ({
  position: row.position,
  name,
  unicode: unicodeOf({ name, reason }),
  domain: row.domainId,
  state: row.state,
  before: viewSeen(row.seen),
  price: seesMoney && price ? viewMoney(price) : null,
  cost: seesMoney && cost ? viewMoney(cost) : null,
  reason: whyNot({ ...row, reason }),
  order: causeId?.startsWith('ord_') ? causeId : null,
  change: causeId?.startsWith('chg_') ? causeId : null,
});

/** Why nothing was done, or why it came to nothing. */
export const whyNot = ({ state, reason, failureCode }: Pick<ShownBulkRow, 'state' | 'reason' | 'failureCode'>): BulkReason | null =>
  state === 'failed' ? { code: failureCode ?? 'registry-refused', ...AT_REGISTRY } : reason;

/** For people; what is no name is as it was sent. */
export const unicodeOf = ({ name, reason }: Pick<ShownBulkRow, 'name' | 'reason'>): string =>
  reason?.code === 'domain-name-invalid' ? name : DomainName.parse(name).unicode;

const viewSeen = ({ expiresAt, nameServers, isLocked, registrant, renewsByItself }: SeenPart): SeenPartView => ({
  expiresAt: expiresAt ?? null,
  nameServers: nameServers ?? null,
  isLocked: isLocked ?? null,
  registrant: registrant ?? null,
  renewsByItself: renewsByItself ?? null,
});
